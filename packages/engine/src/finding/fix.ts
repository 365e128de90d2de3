import type { Span } from '../source/source.js'

/** Safe: the meaning for the servers stays. Unsafe: it changes what servers do, and a person has to want it. */
export type Safety = 'safe' | 'unsafe'

/** A change that would mend a finding, as data; the reader that read the place knows how to write it. */
export interface Fix {
  readonly says: string
  readonly safety: Safety
  readonly changes: readonly Change[]
}

export type Change = SetValue | AddField | InsertSteps | RemoveText

/** A value put in the place of another one. */
export interface SetValue {
  readonly kind: 'set'
  readonly at: Span
  readonly value: string
}

/** A field that an entity has no value for yet, beside the one that names it. */
export interface AddField {
  readonly kind: 'add'
  /** Where the entity stands: the value that names it. */
  readonly at: Span
  /** As the vocabulary calls it: how that is written is the language's business. */
  readonly field: string
  readonly value: string
}

/** Steps put before or after another one, by what they do: how that is written is the language's business. */
export interface InsertSteps {
  readonly kind: 'insert'
  readonly where: 'before' | 'after'
  readonly at: Span
  readonly steps: readonly NewStep[]
}

/** Text taken out. A whole comment goes with the line, or the blanks before it, that it leaves empty; a part of one goes as it stands. */
export interface RemoveText {
  readonly kind: 'remove'
  readonly at: Span
}

export interface NewStep {
  readonly does: string
  readonly subjects: Readonly<Record<string, string>>
}
