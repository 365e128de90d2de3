import type { Range } from '@topolint/yaml'

/** What of a Markdown text is read, and what is not. */
export interface Readable {
  /** As long as the text, with blanks in the place of what is left out. */
  readonly text: string
  readonly refused: readonly Refused[]
}

export interface Refused extends Range {
  readonly message: string
}

/** Parsing takes the product of lines and of what is open around them: both are bounded before it begins. */
const mostContainers = 32
const deepestItem = 128
const mostMarks = 15_000
const mostLines = 400_000

/** Front matter and lines that nest too deeply are blanked, so that every offset stays. */
export function readable(text: string): Readable {
  const parts: string[] = []
  const refused: Refused[] = []
  let done = frontMatterEnd(text)
  parts.push(blank(text.slice(0, done)))
  let [marks, lines] = [0, 0]
  for (let at = done; at < text.length; ) {
    const end = endOfLine(text, at)
    const { count, column } = openers(text, at, end)
    if (count > mostContainers || column > deepestItem) {
      refused.push({ start: at, end: withoutBreak(text, at, end), message: `This line opens more than ${mostContainers} lists and quotes inside one another; it is not read` })
      parts.push(text.slice(done, at), blank(text.slice(at, end)))
      done = end
    } else marks += count + (end - at > 2 ? 1 : 0)
    lines++
    if (marks > mostMarks || lines > mostLines) {
      refused.push({ start: at, end: withoutBreak(text, at, end), message: 'The text is too long; from here on it is not read' })
      return { text: [...parts, text.slice(done, at)].join(''), refused }
    }
    at = end
  }
  return { text: [...parts, text.slice(done)].join(''), refused }
}

/** Lines between `---` and `---` at the very beginning are YAML, and no part of the document. */
function frontMatterEnd(text: string): number {
  if (!/^---[ \t]*\r?\n/u.test(text)) return 0
  const close = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gu
  close.lastIndex = 3
  const match = close.exec(text)
  return match === null ? 0 : match.index + match[0].length
}

/** How many quotes and lists a line begins, and the column of the last mark of a list; counted no further than it matters. */
function openers(text: string, start: number, end: number): { readonly count: number; readonly column: number } {
  let [count, column, width, at] = [0, 0, 0, start]
  while (at < end && count <= mostContainers) {
    for (; at < end && isBlank(text.charCodeAt(at)); at++) width += text.charCodeAt(at) === 9 ? 4 : 1
    const length = markLength(text, at, end)
    if (length === 0) break
    if (text[at] !== '>') column = width
    at += length
    width += length
    count++
  }
  return { count, column }
}

function markLength(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at)
  if (code === 62) return 1
  if (code === 45 || code === 42 || code === 43) return at + 1 >= end || isSpace(text.charCodeAt(at + 1)) ? 1 : 0
  let digits = at
  while (digits < end && digits - at < 9 && isDigit(text.charCodeAt(digits))) digits++
  if (digits === at || digits >= end) return 0
  const close = text.charCodeAt(digits)
  return (close === 46 || close === 41) && (digits + 1 >= end || isSpace(text.charCodeAt(digits + 1))) ? digits + 1 - at : 0
}

function endOfLine(text: string, at: number): number {
  const found = text.indexOf('\n', at)
  return found < 0 ? text.length : found + 1
}

function withoutBreak(text: string, start: number, end: number): number {
  let last = end
  while (last > start && isSpace(text.charCodeAt(last - 1))) last--
  return last
}

function blank(text: string): string {
  return text.replace(/[^\r\n]+/gu, (line) => ' '.repeat(line.length))
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9
}

function isSpace(code: number): boolean {
  return isBlank(code) || code === 10 || code === 13
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
