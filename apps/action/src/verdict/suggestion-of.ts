import type { Source } from '@topolint/core'
import { bounds } from './bounds.js'
import { isCleanLine } from './clean-text.js'
import { TextLines } from './text-lines.js'
import type { Suggestion } from './verdict.js'

/** New text in the place of old text. */
export interface Rewriting {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Lines from 1 that a comment would stand at. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

/** Whole lines without their ends, in the place of others; numbers count from 0. */
interface Block {
  readonly first: number
  readonly was: readonly string[]
  readonly lines: readonly string[]
}

/** A line more than are replaced, each with its end. */
const mostText = (bounds.linesReplaced + 1) * (bounds.line + 2)

/**
 * Rewritings of one text, which stand apart, as whole lines in the place of others. Nothing where they are far from each other, and where whoever puts
 * the lines in could not know how they are to end.
 */
export function suggestionOf(rewritings: readonly Rewriting[], source: Source, near: LineRange): Omit<Suggestion, 'path'> | undefined {
  const lines = TextLines.of(source)
  const block = blockOf(rewritings.toSorted((left, right) => left.start - right.start || left.end - right.end), lines)
  if (block === undefined) return undefined
  const { first, was, lines: now } = anchored(trimmed(block), lines, near)
  const isFit = was.length <= bounds.linesReplaced && now.length <= bounds.linesSuggested && [...was, ...now].every((line) => line.length <= bounds.line && isCleanLine(line))
  const isSame = was.length === now.length && was.every((line, at) => line === now[at])
  return isFit && !isSame ? { startLine: first + 1, endLine: first + was.length, was, lines: now } : undefined
}

function blockOf(rewritings: readonly Rewriting[], lines: TextLines): Block | undefined {
  const { end } = lines
  const [initial] = rewritings
  const final = rewritings.at(-1)
  if (end === undefined || initial === undefined || final === undefined || lines.count === 0) return undefined
  const first = Math.min(lines.numberAt(initial.start), lines.count - 1)
  const last = Math.min(lines.numberAt(Math.max(final.start, final.end - 1)), lines.count - 1)
  if (last - first >= bounds.linesReplaced || lines.start(last + 1) - lines.start(first) > mostText) return undefined
  const whole = wholeLines(first, last, rewritings, lines, end)
  // Where the end of a line goes, the next one is joined to it.
  return whole ?? (last + 1 < lines.count ? wholeLines(first, last + 1, rewritings, lines, end) : undefined)
}

function wholeLines(first: number, last: number, rewritings: readonly Rewriting[], lines: TextLines, end: string): Block | undefined {
  const old = lines.text(first, last)
  const young = rewritten(old, lines.start(first), rewritings)
  const ended = old.endsWith(end)
  if (ended ? young !== '' && !young.endsWith(end) : young === '' || young.endsWith(end)) return undefined
  return { first, was: split(old, end), lines: split(young, end) }
}

function rewritten(text: string, offset: number, rewritings: readonly Rewriting[]): string {
  const parts: string[] = []
  let done = 0
  for (const { start, end, text: own } of rewritings) {
    parts.push(text.slice(done, start - offset), own)
    done = end - offset
  }
  return [...parts, text.slice(done)].join('')
}

function split(text: string, end: string): readonly string[] {
  return text === '' ? [] : (text.endsWith(end) ? text.slice(0, -end.length) : text).split(end)
}

/** Without lines that stay as they are at its ends, as long as a line is left to stand at. */
function trimmed({ first, was, lines }: Block): Block {
  const most = Math.min(was.length, lines.length) - 1
  let head = 0
  while (head < most && was[head] === lines[head]) head++
  let tail = 0
  while (tail < most - head && was.at(-1 - tail) === lines.at(-1 - tail)) tail++
  return { first: first + head, was: was.slice(head, was.length - tail), lines: lines.slice(head, lines.length - tail) }
}

/** New lines between two old ones can stand with either: with the one that is spoken of, because the other may be out of the reader's sight. */
function anchored(block: Block, lines: TextLines, near: LineRange): Block {
  const { first, was, lines: now } = block
  const [old, ...others] = was
  const isNear = (line: number): boolean => line + 1 >= near.first && line + 1 <= near.last && line >= 0 && line < lines.count
  if (old === undefined || others.length > 0 || now.length < 2 || isNear(first)) return block
  if (now.at(-1) === old && isNear(first - 1)) return { first: first - 1, was: [lines.bare(first - 1)], lines: [lines.bare(first - 1), ...now.slice(0, -1)] }
  if (now[0] === old && isNear(first + 1)) return { first: first + 1, was: [lines.bare(first + 1)], lines: [...now.slice(1), lines.bare(first + 1)] }
  return block
}
