import type { Suggestion } from '../src/verdict/verdict.js'

/** A text after somebody pressed the button below a suggestion: lines for lines, ended as they were. */
export function applied(text: string, { startLine, endLine, was, lines }: Omit<Suggestion, 'path'>): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const all = text.split(end)
  if (all.slice(startLine - 1, endLine).join(end) !== was.join(end)) throw new Error('other lines stand there')
  return [...all.slice(0, startLine - 1), ...lines, ...all.slice(endLine)].join(end)
}
