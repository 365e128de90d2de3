import type { Form } from './inflection.js'
import type { Lexicon, Occurrence } from './lexicon.js'
import type { SentenceWords } from './word-groups.js'
import type { Word } from './word.js'

/** Which words of a sentence order something, and which tell when, why, or what not to do. */
export interface SentenceShape {
  /** The word belongs to no aside ("before launching …"). */
  readonly isMain: (word: number) => boolean
  /** The verb stands as an order that nothing before it takes back. */
  readonly isOrder: (verb: Occurrence) => boolean
  /** No preposition stands between the words that follow the verb and its object: a check may look at anything. */
  readonly isObject: (verb: Occurrence, object: Occurrence) => boolean
  /** Nothing before it in its clause says that it is not so. */
  readonly isAffirmed: (word: number) => boolean
}

type Name = keyof SentenceWords

const names: readonly Name[] = ['asides', 'repeats', 'openings', 'denials', 'possibilities', 'checks', 'beforeOrder', 'beforeActivity', 'beforeDone', 'prepositions']

/** Reads the shape of sentences by the words that make it. */
export class OrderForm {
  readonly #slots: ReadonlyMap<Name, number>

  constructor(lexicon: Lexicon, words: SentenceWords) {
    this.#slots = new Map(names.map((name) => [name, lexicon.slot(words[name])]))
  }

  shapeOf(words: readonly Word[], found: ReturnType<Lexicon['scan']>): SentenceShape {
    const at = (name: Name): readonly Occurrence[] => found.get(this.#slots.get(name) ?? -1) ?? []
    const beginsClause = ({ start }: Occurrence): boolean => start === 0 || words[start]?.afterBreak === true
    const repeated = new Set(at('repeats').map(({ start }) => start))
    const aside = spans(words, [...at('asides').filter(({ start }) => !repeated.has(start)), ...at('openings').filter(beginsClause)])
    const denied = spans(words, at('denials'))
    const possible = spans(words, at('possibilities').map(({ end, ...rest }) => ({ ...rest, start: end, end })))
    const before: Readonly<Record<Form, ReadonlySet<number>>> = {
      order: ends(at('beforeOrder')),
      activity: ends(at('beforeActivity')),
      done: ends(at('beforeDone')),
      other: new Set(),
    }
    const stands = (verb: Occurrence): boolean =>
      words[verb.end - 1]?.isBound !== true && (before[verb.form].has(verb.start) || (verb.form === 'order' && beginsClause(verb)))
    const checks = at('checks').filter(stands)
    const checked = checkedWords(words, checks)
    const checkEnds = new Map(checks.map(({ start, end }) => [start, end]))
    const shadowed = ({ start, end }: Occurrence): boolean => (checkEnds.get(start) ?? end) > end
    const prepositions = at('prepositions').map(({ start }) => start)
    const isOpen = (word: number): boolean => !aside.has(word) && !denied.has(word) && !possible.has(word) && !checked.has(word)
    return {
      isMain: (word) => !aside.has(word),
      isObject: (verb, object) => checkEnds.has(verb.start) || !hasBetween(prepositions, verb.end + 1, object.start),
      isAffirmed: (word) => !denied.has(word),
      isOrder: (verb) => stands(verb) && isOpen(verb.start) && !shadowed(verb),
    }
  }
}

/** Whether one of the sorted numbers is at least the one and less than the other. */
function hasBetween(sorted: readonly number[], from: number, to: number): boolean {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? Infinity) < from) low = middle + 1
    else high = middle
  }
  return (sorted[low] ?? Infinity) < to
}

function ends(occurrences: readonly Occurrence[]): ReadonlySet<number> {
  return new Set(occurrences.map(({ end }) => end))
}

/** From each opening to the next break. */
function spans(words: readonly Word[], openings: readonly Occurrence[]): ReadonlySet<number> {
  const inside = new Set<number>()
  for (const { start, end } of openings) {
    if (inside.has(start)) continue
    for (let word = start; word < words.length && (word < end || words[word]?.afterBreak !== true); word++) inside.add(word)
  }
  return inside
}

/** What a check governs is looked at, not done, until a break or an "and" turns to something else. */
function checkedWords(words: readonly Word[], checks: readonly Occurrence[]): ReadonlySet<number> {
  const inside = new Set<number>()
  for (const { start, end } of checks) {
    if (inside.has(start)) continue
    for (let word = end; word < words.length && words[word]?.afterBreak !== true && !turns(words[word - 1]); word++) inside.add(word)
  }
  return inside
}

function turns(before: Word | undefined): boolean {
  return before?.text === 'and' || before?.text === 'then'
}
