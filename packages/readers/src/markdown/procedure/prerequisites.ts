import { known, span, toFile, type Comment, type Field, type Source, type Span, type Step } from '@topolint/engine'
import type { Range } from '@topolint/yaml'
import { sentenceAround } from './prose-steps.js'

const patterns = {
  updates: /\bKB[ \u00a0-]?\d{6,7}(?!\d)/giu,
  installed: /\bOCS[A-Z]{2,12}(?:\.msi)?\b|\b[\w-]{1,60}\.msi\b/giu,
  groups: /\b(?:RTC|CS)[A-Za-z]{1,40}Admin(?:istrator)?s?\b/giu,
} as const

/** Beyond, nobody names what is asked for. */
const most = 200

/**
 * What a runbook names without a step that brings it: whoever follows it is told to have it. What a step brings comes with that step,
 * in time or too late.
 */
export class Prerequisites {
  readonly #file: Source
  readonly #mentioned: readonly (readonly [list: string, places: readonly Range[]])[]

  constructor(file: Source, comments: readonly Comment[]) {
    const hidden = new Stretches(comments.map(({ at }) => toFile(at)))
    this.#file = file
    this.#mentioned = Object.entries(patterns).map(([list, pattern]) => [list, mentionsOf(file.text, pattern).filter(({ start }) => !hidden.hold(start))])
  }

  of(steps: readonly Step[], at: Span): Field {
    const bringing = steps.filter(({ operation }) => operation !== undefined)
    const inWords = this.#stretches(bringing.filter((step) => !isCommand(step)))
    const all = this.#stretches(bringing)
    const fields = this.#mentioned.map(([list, places]) => {
      // Commands name an update by its file, from which its number is only read here.
      const brought = list === 'updates' ? inWords : all
      const items = places.filter(({ start }) => !brought.hold(start)).map((place) => known(this.#file.text.slice(place.start, place.end), span(this.#file, place)))
      return [list, known({ items, open: false }, at)] as const
    })
    return known({ fields: Object.fromEntries(fields) }, at)
  }

  #stretches(steps: readonly Step[]): Stretches {
    return new Stretches(steps.map((step) => (isCommand(step) ? toFile(step.whole) : this.#sentenceOf(step))))
  }

  /** The sentence that orders something, up to the end of its paragraph at most. */
  #sentenceOf({ at, whole }: Step): Range {
    const { start, end } = sentenceAround(this.#file.text, at.start, at.end)
    return { start: Math.max(start, whole.start), end: Math.min(end, whole.end) }
  }
}

function isCommand({ at }: Step): boolean {
  return at.source.part !== undefined
}

function mentionsOf(text: string, pattern: RegExp): readonly Range[] {
  const found: Range[] = []
  for (const { 0: { length }, index } of text.matchAll(pattern)) {
    if (found.length === most) break
    found.push({ start: index, end: index + length })
  }
  return found
}

/** Stretches of a text that do not overlap, or hardly. */
class Stretches {
  readonly #sorted: readonly Range[]

  constructor(ranges: readonly Range[]) {
    this.#sorted = ranges.toSorted((one, other) => one.start - other.start)
  }

  hold(offset: number): boolean {
    let [low, high] = [0, this.#sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#sorted[middle]?.start ?? Infinity) <= offset) low = middle + 1
      else high = middle
    }
    return offset < (this.#sorted[low - 1]?.end ?? 0)
  }
}
