import type { WordGroups } from '@topolint/engine'

/** Tells whether what ends a sentence is ordered by it. */
export class Clauses {
  readonly #takesBack: readonly string[]
  readonly #repeats: readonly string[]

  constructor({ asides, possibilities, repeats }: WordGroups['sentence']) {
    this.#takesBack = [...asides, ...possibilities].filter((words) => words !== 'so that' && words !== 'in order that').map((words) => ` ${words} `)
    this.#repeats = repeats.map((words) => ` ${words} `)
  }

  /** The sentence says that what follows is not to be done. */
  static forbids(sentence: string): boolean {
    return denies.test(plain(sentence))
  }

  /** Nothing in the last clause denies it, puts it off or only speaks of it. */
  orders(sentence: string): boolean {
    const clause = sentence.split(/[,;:\u2014](?=\s*\S)/u).at(-1) ?? sentence
    const words = this.#repeats.reduce((text, again) => text.replaceAll(again, ' '), plain(clause))
    return !this.#takesBack.some((word) => words.includes(word)) && !denies.test(words) && !speaksOf.test(words)
  }
}

const denies = / (?:do not|don t|never|must not|mustn t|should not|shouldn t|cannot|can t|avoid|instead of|rather than) /u
const speaksOf = /(?:^| )(?<!(?:run|running|execute|executing|use|using|issue|issuing|type|typing|enter|entering|invoke|with|by) )(?:the|this|a|an|of|like|example|eg|e g) (?:command|cmdlet|parameter|output|syntax|line|script|statement) $| (?:like|such as|same as|equivalent to|instead of|output of|result of|see) $/u

function plain(text: string): string {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
}
