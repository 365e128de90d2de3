import type { ReportedPlace, Suggestion } from '../verdict/verdict.js'
import { withoutMark, type ShownLine, type ShownLines } from './shown-lines.js'

/** Lines of one hunk, from the first to the last. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

export interface Placed extends LineRange {
  readonly hunk: number
  /** How far the lines of the diff stand from where they were judged. */
  readonly offset: number
}

/** Lines of one text that are looked at: where there are more, the only right one would be found for nothing. */
const mostAlike = 100

/**
 * The lines of a diff that a place stands at, or nothing. What was judged may be the merge with the base: where that made another file of it, lines
 * have other numbers, and a line of the same text and number may be another one.
 */
export function placedIn(shown: ShownLines, at: ReportedPlace, isSameFile: boolean): Placed | undefined {
  return isSameFile ? standing(shown, at) : moved(shown, at)
}

/** Of several hunks that it reaches into, the first. */
function standing(shown: ShownLines, { start, lines }: ReportedPlace): Placed | undefined {
  const found = lines.flatMap((text, index) => {
    const line = shown.get(start.line + index)
    return line === undefined ? [] : [{ number: start.line + index, line, isSame: isSame(line, text) }]
  })
  const [first] = found
  if (first === undefined || found.some((one) => !one.isSame)) return undefined
  const run = found.filter(({ line }) => line.hunk === first.line.hunk)
  return run.some(({ line }) => !isBlank(line.text)) ? { first: first.number, last: first.number + run.length - 1, hunk: first.line.hunk, offset: 0 } : undefined
}

/** The only lines of the diff that are the same, if the change itself wrote one of them: those that only stand near it may stand elsewhere as well. */
function moved(shown: ShownLines, { start, lines }: ReportedPlace): Placed | undefined {
  const found = lines.map((text, index) => ({ index, numbers: shown.numbersOf(text) }))
  const [rarest] = found.toSorted((left, right) => left.numbers.length - right.numbers.length)
  if (rarest === undefined || rarest.numbers.length > mostAlike || lines.every(isBlank)) return undefined
  const begins = rarest.numbers.map((number) => number - rarest.index).filter((number) => isWhole(shown, number, lines))
  const [first] = begins
  if (first === undefined || begins.length > 1 || !lines.some((_, index) => shown.get(first + index)?.isAdded)) return undefined
  return { first, last: first + lines.length - 1, hunk: shown.get(first)?.hunk ?? 0, offset: first - start.line }
}

function isWhole(shown: ShownLines, first: number, lines: readonly string[]): boolean {
  const hunk = shown.get(first)?.hunk
  return lines.every((text, index) => {
    const line = shown.get(first + index)
    return line !== undefined && line.hunk === hunk && isSame(line, text)
  })
}

/** The lines that a suggestion takes the place of, where they are those that the diff shows around the place that it mends. */
export function suggestedIn(shown: ShownLines, { startLine, endLine, was }: Suggestion, { hunk, offset }: Placed): LineRange | undefined {
  if (was.length === 0 || was.length !== endLine - startLine + 1) return undefined
  const first = startLine + offset
  const isShown = was.every((text, index) => {
    const line = shown.get(first + index)
    return line?.hunk === hunk && line.text === text
  })
  return isShown ? { first, last: endLine + offset } : undefined
}

function isSame({ text }: ShownLine, judged: string): boolean {
  return withoutMark(text) === judged
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
