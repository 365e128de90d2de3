/** LF, CRLF and CR end a line. */
export function lineStart(text: string, offset: number): number {
  let start = offset
  while (start > 0 && !isBreak(text, start - 1)) start--
  return start
}

/** Before the line break, or at the end of the text. */
export function lineEnd(text: string, offset: number): number {
  let end = offset
  while (end < text.length && !isBreak(text, end)) end++
  return end
}

/** Where the next line begins, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset)
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length)
}

/** The line break that is used near an offset: that of its line, else of the line above, else of Unix. */
export function breakNear(text: string, offset: number): string {
  const end = lineEnd(text, offset)
  if (end < text.length) return text.slice(end, nextLine(text, end))
  const start = lineStart(text, offset)
  if (start === 0) return '\n'
  return text.startsWith('\r\n', start - 2) ? '\r\n' : text.charAt(start - 1)
}

export function isBlank(text: string): boolean {
  return /^[ \t]*$/u.test(text)
}

function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 10 || code === 13
}
