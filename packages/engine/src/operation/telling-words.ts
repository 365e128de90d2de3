import { Lexicon } from './lexicon.js'
import type { Operation } from './operation-file.js'
import type { WordGroups } from './word-groups.js'
import { nameWordsOf, wordsOf } from './word.js'

/** Which operations something unknown may be, by the words in it: the verb and its object, in any form and order. */
export class TellingWords {
  readonly #lexicon: Lexicon
  readonly #entries: readonly { readonly operation: string; readonly slots: readonly number[] }[]

  constructor(groups: WordGroups, operations: Iterable<Operation>) {
    this.#lexicon = new Lexicon(groups)
    this.#entries = [...operations].map(({ id, tellingWords }) => ({ operation: id, slots: tellingWords.map((alternatives) => this.#lexicon.slot(alternatives)) }))
  }

  /** For a sentence, or for the name and arguments of a command: `Restart-OurFrontEnds` may be `restart-front-end`. */
  operationsIn(text: string): ReadonlySet<string> {
    const found = [...this.#lexicon.scan(wordsOf(text)).keys(), ...this.#lexicon.scan(nameWordsOf(text)).keys()]
    const slots = new Set(found)
    return new Set(this.#entries.filter((entry) => entry.slots.every((slot) => slots.has(slot))).map(({ operation }) => operation))
  }
}
