import type { Range } from '../range.js'
import type { Segment } from '../segment.js'

/** A stretch of source that gives text: the stretch itself, or what it stands for. */
export interface Piece extends Range {
  readonly cooked?: string
}

export function textOf(source: string, pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.cooked ?? source.slice(piece.start, piece.end)).join('')
}

export function segmentsOf(pieces: readonly Piece[]): readonly Segment[] {
  const segments: Segment[] = []
  let inner = 0
  for (const { start, end, cooked } of pieces) {
    const innerLength = cooked?.length ?? end - start
    segments.push({ inner, innerLength, outer: start, outerLength: end - start, exact: cooked === undefined })
    inner += innerLength
  }
  return segments
}

/** Gathers pieces; empty ones are dropped and exact neighbours become one. */
export class Pieces {
  readonly list: Piece[] = []

  copy(start: number, end: number): void {
    if (start === end) return
    const last = this.list.at(-1)
    if (last !== undefined && last.cooked === undefined && last.end === start) this.list[this.list.length - 1] = { start: last.start, end }
    else this.list.push({ start, end })
  }

  cook(start: number, end: number, cooked: string): void {
    if (cooked !== '') this.list.push({ start, end, cooked })
  }
}
