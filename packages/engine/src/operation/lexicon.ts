import { thingForms, verbForms, type Form } from './inflection.js'
import type { Word } from './word.js'
import type { WordGroups } from './word-groups.js'

/** Alternatives that mean the same in one place of a phrase: words as written, or `$name` for a group of them. */
export type Alternatives = readonly string[]

/** Where one of the alternatives stands in a text, by the numbers of its words. */
export interface Occurrence {
  readonly start: number
  readonly end: number
  readonly form: Form
  readonly isVerb: boolean
}

interface Entry {
  readonly slot: number
  readonly form: Form
  readonly isVerb: boolean
}

interface Branch {
  readonly next: Map<string, Branch>
  readonly entries: Entry[]
}

/** All words of all phrases in one tree, so that a text is read once however many phrases there are. */
export class Lexicon {
  readonly #root: Branch = { next: new Map(), entries: [] }
  readonly #slots = new Map<string, number>()
  readonly #groups: WordGroups
  readonly #participles: ReadonlyMap<string, string>

  constructor(groups: WordGroups) {
    this.#groups = groups
    this.#participles = groups.participles
  }

  /** The number under which `scan` reports these alternatives. */
  slot(alternatives: Alternatives): number {
    const key = JSON.stringify(alternatives)
    const seen = this.#slots.get(key)
    if (seen !== undefined) return seen
    const slot = this.#slots.size
    this.#slots.set(key, slot)
    for (const written of alternatives) this.#addAlternative(slot, written)
    return slot
  }

  /** What stands where: by slot, in the order of the text. */
  scan(words: readonly Word[]): ReadonlyMap<number, readonly Occurrence[]> {
    const found = new Map<number, Occurrence[]>()
    for (let start = 0; start < words.length; start++) {
      let branch = this.#root.next.get(words[start]?.text ?? '')
      for (let end = start + 1; branch !== undefined; end++) {
        for (const entry of branch.entries) note(found, entry, start, end)
        branch = branch.next.get(words[end]?.text ?? '')
      }
    }
    return found
  }

  #addAlternative(slot: number, written: string): void {
    const name = written.startsWith('$') ? written.slice(1) : undefined
    const verbs = name === undefined ? undefined : this.#groups.verbs.get(name)
    if (verbs !== undefined) { verbs.forEach((verb) => this.#addVerb(slot, verb)); return; }
    const things = name === undefined ? [written] : (this.#groups.things.get(name) ?? [])
    for (const form of things.flatMap(thingForms)) this.#add(form, { slot, form: 'other', isVerb: false })
  }

  #addVerb(slot: number, verb: string): void {
    for (const [text, form] of verbForms(verb, this.#participles)) this.#add(text, { slot, form, isVerb: true })
  }

  #add(text: string, entry: Entry): void {
    let branch = this.#root
    for (const word of text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '')) {
      const next = branch.next.get(word) ?? { next: new Map(), entries: [] }
      branch.next.set(word, next)
      branch = next
    }
    if (branch !== this.#root) branch.entries.push(entry)
  }
}

function note(found: Map<number, Occurrence[]>, { slot, form, isVerb }: Entry, start: number, end: number): void {
  const seen = found.get(slot)
  if (seen === undefined) found.set(slot, [{ start, end, form, isVerb }])
  else seen.push({ start, end, form, isVerb })
}
