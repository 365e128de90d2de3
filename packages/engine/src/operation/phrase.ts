import type { Lexicon, Occurrence } from './lexicon.js'
import type { Phrase } from './operation-file.js'
import type { SentenceShape } from './order-form.js'

/** A phrase found in a sentence, by the numbers of its words. */
export interface PhraseMatch {
  readonly anchor: Occurrence
  readonly others: readonly Occurrence[]
}

type Found = ReturnType<Lexicon['scan']>

/** A phrase whose words stand in the lexicon. */
export class CompiledPhrase {
  /** The slot of what is done: where it does not occur, nothing else needs a look. */
  readonly anchor: number
  readonly #places: readonly number[]
  readonly #none: number
  readonly #isOrdered: boolean
  readonly #inAside: boolean
  readonly #isDirect: boolean

  constructor({ all, inOrder, none, inAside, indirect }: Phrase, lexicon: Lexicon) {
    this.#places = (inOrder ?? all ?? []).map((alternatives) => lexicon.slot(alternatives))
    this.anchor = this.#places[0] ?? -1
    this.#none = lexicon.slot(none ?? [])
    this.#isOrdered = inOrder !== undefined
    this.#inAside = inAside === true
    this.#isDirect = indirect !== true
  }

  /** One match for each place where the sentence may order it. */
  matches(found: Found, shape: SentenceShape): readonly PhraseMatch[] {
    const [anchors, ...places] = this.#places.map((slot, index) => {
      const all = found.get(slot) ?? []
      return all.filter(({ start, isVerb }) => shape.isMain(start) || (this.#inAside && (index > 0 || !isVerb)))
    })
    if (anchors === undefined || anchors.length === 0 || places.some(({ length }) => length === 0)) return []
    if ((found.get(this.#none) ?? []).some(({ start }) => shape.isMain(start))) return []
    return anchors.filter((anchor) => (anchor.isVerb ? shape.isOrder(anchor) : shape.isAffirmed(anchor.start))).flatMap((anchor) => {
      const others = this.#isOrdered ? inOrder(anchor, places) : anywhere(anchor, places)
      return others === undefined || (this.#isDirect && !hasObject(anchor, others, shape)) ? [] : [{ anchor, others }]
    })
  }
}

/** The nearest of the words that follow a verb is what the verb is about. */
function hasObject(anchor: Occurrence, others: readonly Occurrence[], shape: SentenceShape): boolean {
  const [nearest] = others.filter(({ start }) => start >= anchor.end).toSorted((left, right) => left.start - right.start)
  return !anchor.isVerb || nearest === undefined || shape.isObject(anchor, nearest)
}

function inOrder(anchor: Occurrence, places: readonly (readonly Occurrence[])[]): readonly Occurrence[] | undefined {
  const others: Occurrence[] = []
  let last = anchor
  for (const place of places) {
    const next = firstFrom(place, last.end)
    if (next === undefined) return undefined
    others.push(next)
    last = next
  }
  return others
}

/** For each place the next occurrence after the anchor, or the nearest one before it. */
function anywhere(anchor: Occurrence, places: readonly (readonly Occurrence[])[]): readonly Occurrence[] | undefined {
  const others = places.map((place) => firstFrom(place, anchor.end) ?? place.findLast(({ end }) => end <= anchor.start))
  return others.every((other) => other !== undefined) ? others : undefined
}

/** Occurrences are sorted by start: the first that starts at a word or later. */
function firstFrom(occurrences: readonly Occurrence[], word: number): Occurrence | undefined {
  let [low, high] = [0, occurrences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((occurrences[middle]?.start ?? Infinity) < word) low = middle + 1
    else high = middle
  }
  return longestAt(occurrences, low)
}

/** "trusted application pool" before "trusted application": of those that start at one word, the longest. */
function longestAt(occurrences: readonly Occurrence[], index: number): Occurrence | undefined {
  let best = occurrences[index]
  for (let next = index + 1; occurrences[next]?.start === best?.start && next < occurrences.length; next++) {
    const candidate = occurrences[next]
    if (candidate !== undefined && best !== undefined && candidate.end > best.end) best = candidate
  }
  return best
}
