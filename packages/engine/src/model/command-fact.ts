import type { Span } from '../source/source.js'
import type { DocumentFact } from './fact.js'
import type { Field, Fields } from './field.js'

/** One command of a text, whether it runs or not: how it is written, and what is known of a command of that name. */
export interface CommandFact {
  readonly name: Field
  /** As the type Command of the vocabulary says. */
  readonly fields: Fields
  readonly arguments: readonly ArgumentFact[]
  readonly at: Span
  /** Its place by identities, for fingerprints. */
  readonly path: string
  readonly document: DocumentFact
}

/** One argument of a command: a parameter with its value, or a value alone. */
export interface ArgumentFact {
  readonly name: Field
  /** As the type Parameter of the vocabulary says. */
  readonly fields: Fields
  readonly at: Span
}
