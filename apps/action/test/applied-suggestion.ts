import type { Rewriting } from '../src/verdict/suggestion-of.js'
import type { Suggestion } from '../src/verdict/verdict.js'

/** A text after somebody pressed the button below a suggestion: lines for lines, ended as they were. */
export function applied(text: string, { startLine, endLine, was, lines }: Omit<Suggestion, 'path'>): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const all = text.split(end)
  if (all.slice(startLine - 1, endLine).join(end) !== was.join(end)) throw new Error('other lines stand there')
  return [...all.slice(0, startLine - 1), ...lines, ...all.slice(endLine)].join(end)
}

/** A text after rewritings that stand apart. */
export function rewrite(text: string, rewritings: readonly Rewriting[]): string {
  return rewritings.toSorted((left, right) => right.start - left.start || right.end - left.end).reduce((all, { start, end, text: own }) => all.slice(0, start) + own + all.slice(end), text)
}
