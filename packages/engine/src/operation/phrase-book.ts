import { Lexicon } from './lexicon.js'
import { OrderForm } from './order-form.js'
import type { Phrase } from './operation-file.js'
import { CompiledPhrase, type PhraseMatch } from './phrase.js'
import { sentencesOf } from './sentence.js'
import type { WordGroups } from './word-groups.js'
import { wordsOf, type Word } from './word.js'

/** What a sentence was recognised as, and the place of the words that said it. */
export interface PhraseHit {
  readonly operation: string
  readonly start: number
  readonly end: number
}

interface Entry {
  readonly order: number
  readonly operation: string
  readonly phrase: CompiledPhrase
}

interface Candidate extends PhraseMatch {
  readonly operation: string
  readonly size: number
  /** How far from the verb the nearest of its other words stands; what follows it counts before what precedes it. */
  readonly distance: number
}

/** Every phrase of every operation, asked at once. */
export class PhraseBook {
  readonly #lexicon: Lexicon
  readonly #orderForm: OrderForm
  readonly #byAnchor = new Map<number, Entry[]>()
  #size = 0

  constructor(groups: WordGroups, phrases: Iterable<readonly [operation: string, phrase: Phrase]>) {
    this.#lexicon = new Lexicon(groups)
    this.#orderForm = new OrderForm(this.#lexicon, groups.sentence)
    for (const [operation, written] of phrases) this.#add(operation, new CompiledPhrase(written, this.#lexicon))
  }

  /** The operations that a text orders, in the order of the text, each once a sentence. */
  recognise(text: string): readonly PhraseHit[] {
    return sentencesOf(text).flatMap(({ text: sentence, start }) =>
      this.#inSentence(sentence).map((hit) => ({ ...hit, start: hit.start + start, end: hit.end + start })),
    )
  }

  #inSentence(sentence: string): readonly PhraseHit[] {
    const words = wordsOf(sentence)
    const found = this.#lexicon.scan(words)
    const shape = this.#orderForm.shapeOf(words, found)
    const entries = [...found.keys()].flatMap((slot) => this.#byAnchor.get(slot) ?? []).sort((left, right) => left.order - right.order)
    const candidates = entries.flatMap(({ operation, phrase }) => phrase.matches(found, shape).map((match) => toCandidate(operation, match)))
    return oncePerOperation(settle(candidates)).map((candidate) => toHit(words, candidate))
  }

  #add(operation: string, phrase: CompiledPhrase): void {
    const entries = this.#byAnchor.get(phrase.anchor) ?? []
    this.#byAnchor.set(phrase.anchor, entries)
    entries.push({ order: this.#size++, operation, phrase })
  }
}

function toCandidate(operation: string, match: PhraseMatch): Candidate {
  const { anchor, others } = match
  const later = others.filter(({ start }) => start >= anchor.end).map(({ start }) => start - anchor.end)
  const earlier = others.map(({ end }) => anchor.start - end)
  const distance = Math.min(...(later.length === 0 ? earlier : later))
  return { ...match, operation, distance, size: [anchor, ...others].reduce((size, { start, end }) => size + end - start, 0) }
}

/**
 * One verb does one thing. Of two operations that claim the same verb at the same place, the one whose object stands nearer
 * means it ("create a pool for the application" makes a pool), and of equals the one that explains more words; of two that
 * share a verb only further on, the one that explains more words.
 */
function settle(candidates: readonly Candidate[]): readonly Candidate[] {
  const byAnchor = new Map<number, Candidate>()
  for (const candidate of candidates) {
    const rival = byAnchor.get(candidate.anchor.start)
    if (rival === undefined || isBetter(candidate, rival)) byAnchor.set(candidate.anchor.start, candidate)
  }
  const taken = new Set<number>()
  return [...byAnchor.values()]
    .sort((left, right) => right.size - left.size || left.anchor.start - right.anchor.start)
    .filter((candidate) => {
      const verbs = [candidate.anchor, ...candidate.others.filter(({ isVerb }) => isVerb)].map(({ start }) => start)
      if (verbs.some((verb) => taken.has(verb))) return false
      for (const verb of verbs) taken.add(verb)
      return true
    })
}

function isBetter(candidate: Candidate, rival: Candidate): boolean {
  return candidate.distance < rival.distance || (candidate.distance === rival.distance && candidate.size >= rival.size)
}

function oncePerOperation(candidates: readonly Candidate[]): readonly Candidate[] {
  const first = new Map<string, Candidate>()
  for (const candidate of candidates.toSorted((left, right) => left.anchor.start - right.anchor.start)) {
    if (!first.has(candidate.operation)) first.set(candidate.operation, candidate)
  }
  return [...first.values()]
}

function toHit(words: readonly Word[], { operation, anchor, others }: Candidate): PhraseHit {
  const all = [anchor, ...others]
  const first = words[Math.min(...all.map(({ start }) => start))]
  const last = words[Math.max(...all.map(({ end }) => end)) - 1]
  return { operation, start: first?.start ?? 0, end: last?.end ?? 0 }
}
