import type { WordGroups } from '@topolint/engine'

/** Tells whether what ends a sentence is ordered by it. */
export class Clauses {
  readonly #takesBack: readonly string[]

  constructor({ asides, denials, possibilities }: WordGroups['sentence']) {
    this.#takesBack = [...asides, ...denials, ...possibilities].filter((words) => words !== 'so that' && words !== 'in order that').map((words) => ` ${words} `)
  }

  /** Nothing in the last clause denies it, puts it off or only speaks of it. */
  orders(sentence: string): boolean {
    const clause = sentence.split(/[,;:\u2014](?=\s*\S)/u).at(-1) ?? sentence
    const words = ` ${clause.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
    return !this.#takesBack.some((word) => words.includes(word)) && !speaksOf.test(words)
  }
}

const speaksOf = /(?:^| )(?:the|this|a|an|of|like|example|eg|e g) (?:command|cmdlet|parameter|output|syntax|line|script|statement) $| (?:like|such as|same as|equivalent to|instead of|output of|result of|see) $/u
