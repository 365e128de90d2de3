import type { Source, Span } from './source.js'
import { toFile } from './segment-map.js'

/** A place as people and editors count it: lines and UTF-16 columns from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

export interface Place {
  readonly path: string
  readonly start: Position
  readonly end: Position
}

const lineStarts = new WeakMap<Source, readonly number[]>()

/** The one function that turns a span into lines and columns, in the file that the user knows. */
export function placeOf(span: Span): Place {
  const { source, start, end } = toFile(span)
  return { path: source.path, start: positionOf(source, start), end: positionOf(source, end) }
}

export function positionOf(source: Source, offset: number): Position {
  const starts = startsOf(source)
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}

export function lineText(source: Source, line: number): string {
  const starts = startsOf(source)
  const start = starts[line - 1]
  if (start === undefined) return ''
  return source.text.slice(start, starts[line] ?? source.text.length).replace(/[\r\n]+$/u, '')
}

function startsOf(source: Source): readonly number[] {
  const known = lineStarts.get(source)
  if (known !== undefined) return known
  const starts = scanLines(source.text)
  lineStarts.set(source, starts)
  return starts
}

/** CR, LF and CRLF end a line, as editors and code hosts see it. */
function scanLines(text: string): readonly number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}
