import { cellsOf, isOrdinary, type Cell } from '../text/cell.js'

/** Offsets in a line, end exclusive. */
export interface Mark {
  readonly start: number
  readonly end: number
}

/** The part of a line that fits, with what is written beneath it to point at the mark. */
export interface DrawnLine {
  readonly text: string
  readonly marks: string
  /** The line does not begin at its beginning. */
  readonly isShifted: boolean
}

interface Piece {
  readonly cells: readonly Cell[]
  readonly beginsLine: boolean
  readonly endsLine: boolean
}

/** Columns that stay to the left of a mark that fills the window. */
const lead = 8

export function drawLine(line: string, mark: Mark, width: number, guarded: boolean): DrawnLine {
  return line.length <= width && isOrdinary(line) ? drawOrdinary(line, mark) : drawCells(line, mark, width, guarded)
}

function drawOrdinary(text: string, { start, end }: Mark): DrawnLine {
  const length = Math.max(1, Math.min(end, text.length) - start)
  return { text, marks: ' '.repeat(start) + '^'.repeat(length), isShifted: false }
}

function drawCells(line: string, mark: Mark, width: number, guarded: boolean): DrawnLine {
  const { cells, beginsLine, endsLine } = pieceOf(line, mark, width, guarded)
  const first = beginsLine && fitsFromStart(cells, endsLine, mark, width) ? 0 : firstCell(cells, endsLine, mark, width)
  const isShifted = first > 0 || !beginsLine
  const room = width - (isShifted ? 1 : 0)
  const isWhole = endsLine && fit(cells, first, room) === cells.length
  const shown = cells.slice(first, isWhole ? cells.length : fit(cells, first, room - 1))
  const edge = isShifted ? '…' : ''
  return {
    text: edge + shown.map(({ printed }) => printed).join('') + (isWhole ? '' : '…'),
    marks: ' '.repeat(edge.length) + underline(shown, mark),
    isShifted,
  }
}

/** Of a line of any length only what may be seen is looked at. */
function pieceOf(line: string, mark: Mark, width: number, guarded: boolean): Piece {
  const from = mark.start > width * 2 ? wholeCharacter(line, mark.start - width * 2) : 0
  const to = Math.min(line.length, Math.max(mark.start, Math.min(mark.end, mark.start + width * 2)) + width * 2)
  return { cells: cellsOf(line.slice(from, to), from, guarded), beginsLine: from === 0, endsLine: to === line.length }
}

function wholeCharacter(line: string, at: number): number {
  const unit = line.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}

function fitsFromStart(cells: readonly Cell[], endsLine: boolean, mark: Mark, width: number): boolean {
  if (endsLine && columns(cells) <= width) return true
  return columns(cells.filter(({ start }) => start < mark.end || start <= mark.start)) < width
}

/** The mark in the middle, near the left edge when it is wider than the window, further right when the line ends soon. */
function firstCell(cells: readonly Cell[], endsLine: boolean, mark: Mark, width: number): number {
  const marked = columns(cells.filter((cell) => overlaps(cell, mark)))
  const rest = columns(cells.filter(({ end }) => end > mark.start))
  let free = Math.max(Math.min(lead, Math.floor(width / 4)), Math.floor((width - 2 - marked) / 2), endsLine ? width - 1 - rest : 0)
  let first = cells.findIndex(({ end }) => end > mark.start)
  if (first < 0) first = cells.length
  for (let before = cells[first - 1]; before !== undefined && before.width <= free; before = cells[first - 1]) {
    free -= before.width
    first--
  }
  return first
}

/** Where the cells from one on no longer fit. */
function fit(cells: readonly Cell[], first: number, width: number): number {
  let free = width
  let next = first
  for (let cell = cells[next]; cell !== undefined && cell.width <= free; cell = cells[next]) {
    free -= cell.width
    next++
  }
  return next
}

/** Carets under the marked cells; one of them where nothing is marked but a place between two. */
function underline(cells: readonly Cell[], mark: Mark): string {
  const marks = cells.map((cell) => (overlaps(cell, mark) ? '^' : ' ').repeat(cell.width)).join('').trimEnd()
  return marks === '' ? `${' '.repeat(columns(cells.filter(({ start }) => start < mark.start)))}^` : marks
}

function overlaps(cell: Cell, { start, end }: Mark): boolean {
  return cell.start < end && cell.end > start
}

function columns(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0)
}
