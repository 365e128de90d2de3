import type { Language, Source } from '@topolint/engine'
import type { Range, Segment } from '@topolint/yaml'

/** A text and where each stretch of it stands in another one. */
export interface MappedText {
  readonly text: string
  readonly segments: readonly Segment[]
}

/** Puts a mapped text together, in the order of the outer text. */
export class MappedTextBuilder {
  readonly #outer: string
  readonly #parts: string[] = []
  readonly #segments: Segment[] = []
  #length = 0

  constructor(outer: string) {
    this.#outer = outer
  }

  get length(): number {
    return this.#length
  }

  /** The outer text as it is written. */
  take(start: number, end: number): void {
    if (end <= start) return
    this.#parts.push(this.#outer.slice(start, end))
    const last = this.#segments.at(-1)
    if (last?.exact === true && last.outer + last.outerLength === start) this.#segments.splice(-1, 1, longer(last, end - start))
    else this.#segments.push({ inner: this.#length, innerLength: end - start, outer: start, outerLength: end - start, exact: true })
    this.#length += end - start
  }

  /** Another text in the place of what is written there. */
  put(text: string, start: number, end: number): void {
    if (text === '') return
    this.#parts.push(text)
    this.#segments.push({ inner: this.#length, innerLength: text.length, outer: start, outerLength: end - start, exact: false })
    this.#length += text.length
  }

  /** A stretch of another mapped text over the same outer text. */
  append(mapped: MappedText, start: number, end: number): void {
    for (let at = segmentAt(mapped.segments, start); at < mapped.segments.length; at++) {
      const segment = mapped.segments[at]
      if (segment === undefined || segment.inner >= end) return
      const from = Math.max(start, segment.inner)
      const to = Math.min(end, segment.inner + segment.innerLength)
      if (segment.exact) this.take(segment.outer + from - segment.inner, segment.outer + to - segment.inner)
      else this.put(mapped.text.slice(from, to), segment.outer, segment.outer + segment.outerLength)
    }
  }

  build(): MappedText {
    return { text: this.#parts.join(''), segments: this.#segments }
  }
}

export function sliceOf(mapped: MappedText, outer: string, start: number, end: number): MappedText {
  const builder = new MappedTextBuilder(outer)
  builder.append(mapped, start, end)
  return builder.build()
}

/** Code as it is written, line by line. */
export function joinCode(outer: string, lines: readonly Range[]): MappedText {
  const builder = new MappedTextBuilder(outer)
  let isOpen = false
  for (const { start, end } of lines) {
    if (isOpen) builder.put('\n', start, start)
    builder.take(start, end)
    isOpen = outer.charAt(end - 1) !== '\n'
  }
  return builder.build()
}

/** Where a stretch of a mapped text stands in the outer one: an escape as a whole. */
export function outerRange({ segments }: MappedText, { start, end }: Range): Range {
  const first = segments[segmentAt(segments, start)]
  const last = segments[segmentAt(segments, end - 1)]
  if (first === undefined || last === undefined) return { start: 0, end: 0 }
  const from = first.outer + (first.exact ? start - first.inner : 0)
  return { start: from, end: Math.max(from, last.outer + (last.exact ? end - last.inner : last.outerLength)) }
}

/** As a source of its own, whose places lead back to the file. */
export function toPart(of: Source, { text, segments }: MappedText, language: Language): Source {
  return { path: of.path, text, language, part: { of, segments } }
}

function longer(segment: Segment, by: number): Segment {
  return { ...segment, innerLength: segment.innerLength + by, outerLength: segment.outerLength + by }
}

/** The last segment that begins at an offset or before it. */
function segmentAt(segments: readonly Segment[], offset: number): number {
  let [low, high] = [0, segments.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((segments[middle]?.inner ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
