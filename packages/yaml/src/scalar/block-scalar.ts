import { afterLineBreak, beforeLineBreak, character, endOfLine, startOfLine } from '../text/characters.js'
import { Pieces, type Piece } from './piece.js'

export type Chomping = 'clip' | 'strip' | 'keep'

/** The lines of a block scalar: all of them, from below its header, and how far the text is indented. */
export interface BlockScalar {
  readonly start: number
  readonly end: number
  readonly indent: number
  readonly chomping: Chomping
  readonly folded: boolean
}

/** A line without its indentation; `next` is where the next line begins. */
interface Line {
  readonly start: number
  readonly end: number
  readonly next: number
  readonly empty: boolean
}

export function blockScalarPieces(source: string, scalar: BlockScalar): readonly Piece[] {
  const pieces = new Pieces()
  let last: Line | undefined
  let pending: Line[] = []
  for (const line of linesOf(source, scalar)) {
    if (line.empty) {
      pending.push(line)
      continue
    }
    joinLines(pieces, source, last, pending, line, scalar.folded)
    pieces.copy(line.start, line.end)
    last = line
    pending = []
  }
  if (scalar.chomping !== 'strip' && last !== undefined) breakAfter(pieces, source, last)
  if (scalar.chomping === 'keep') for (const line of pending) breakAfter(pieces, source, line)
  return pieces.list
}

/** The end of the last line that has text, or with `keep` of the last line: without its line break. */
export function blockScalarEnd(source: string, scalar: BlockScalar): number | undefined {
  let next = scalar.end
  while (next > scalar.start) {
    const end = beforeLineBreak(source, next)
    const start = Math.max(startOfLine(source, end), scalar.start)
    if (scalar.chomping === 'keep' || !isEmpty(source, start, end, scalar.indent)) return end
    next = start
  }
  return undefined
}

function* linesOf(source: string, { start, end, indent }: BlockScalar): Generator<Line> {
  let offset = start
  while (offset < end) {
    const lineEnd = Math.min(endOfLine(source, offset), end)
    const next = lineEnd < end ? afterLineBreak(source, lineEnd) : end
    const empty = isEmpty(source, offset, lineEnd, indent)
    yield { start: empty ? lineEnd : Math.min(offset + indent, lineEnd), end: lineEnd, next, empty }
    offset = next
  }
}

/** Whether a line has nothing behind its indentation. */
function isEmpty(source: string, start: number, end: number, indent: number): boolean {
  if (indent < 0) return true
  let text = start
  while (text < end && text < start + indent && source.charCodeAt(text) === character.space) text++
  return text === end
}

function joinLines(pieces: Pieces, source: string, last: Line | undefined, empty: readonly Line[], line: Line, folded: boolean): void {
  if (!folded || last === undefined) {
    if (last !== undefined) breakAfter(pieces, source, last)
    for (const one of empty) breakAfter(pieces, source, one)
    return
  }
  const keepsBreaks = isMoreIndented(source, last) || isMoreIndented(source, line)
  const breaks = keepsBreaks ? empty.length + 1 : empty.length
  pieces.cook(last.end, line.start, breaks === 0 ? ' ' : '\n'.repeat(breaks))
}

/** A lone line feed is itself; any other line break, and the one missing at the end of the text, stands for one. */
function breakAfter(pieces: Pieces, source: string, line: Line): void {
  const isLineFeed = line.next === line.end + 1 && source.charCodeAt(line.end) === character.lineFeed
  if (isLineFeed) pieces.copy(line.end, line.next)
  else pieces.cook(line.end, line.next, '\n')
}

function isMoreIndented(source: string, line: Line): boolean {
  const code = source.charCodeAt(line.start)
  return line.start < line.end && (code === character.space || code === character.tab)
}
