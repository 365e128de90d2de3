import type { Segment } from '@topolint/yaml'
import type { Span } from './source.js'

/** The same place in the file: a span of a part is carried outwards through every parent. */
export function toFile(span: Span): Span {
  let place = span
  while (place.source.part !== undefined) {
    const { of, segments } = place.source.part
    place = { source: of, ...toOuter(segments, place.start, place.end) }
  }
  return place
}

function toOuter(segments: readonly Segment[], start: number, end: number): { start: number; end: number } {
  const first = outerOf(segments, start, 'start')
  const last = end > start ? outerOf(segments, end, 'end') : first
  return { start: first, end: Math.max(first, last) }
}

/** An offset that ends something belongs to the stretch it closes, one that starts something to the stretch it opens. */
function outerOf(segments: readonly Segment[], inner: number, edge: 'start' | 'end'): number {
  const segment = segments[edge === 'start' ? lastStartingAt(segments, inner) : lastStartingAt(segments, inner - 1)]
  if (segment === undefined) return segments[0]?.outer ?? 0
  const into = inner - segment.inner
  if (into >= segment.innerLength) return segment.outer + segment.outerLength
  if (segment.exact || into === 0) return segment.outer + into
  return edge === 'start' ? segment.outer : segment.outer + segment.outerLength
}

function lastStartingAt(segments: readonly Segment[], inner: number): number {
  let low = 0
  let high = segments.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const segment = segments[middle]
    if (segment !== undefined && segment.inner <= inner) low = middle
    else high = middle - 1
  }
  return low
}
