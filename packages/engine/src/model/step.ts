import type { Span } from '../source/source.js'
import type { Fields } from './field.js'

/** One step of a procedure: what a command, a sentence or a `do:` does, whatever the language. */
export interface Step {
  /** The id of the operation that it was recognised as; undefined for what no table knows. */
  readonly operation?: string
  /** What was written: the name of the command, the word after `do:`, the first words of a sentence. A missing step is reported here. */
  readonly name: string
  readonly at: Span
  /** The whole step, where a step is inserted before or after it. */
  readonly whole: Span
  /** Under the fixed names that operations expose: pool, sourcePool, application, contact, computer, service, file, registrar, site. */
  readonly subjects: Fields
  /** Its place by identities, for fingerprints. */
  readonly path: string
  /** The operations that it may be: enough for what is owed, too little to find fault with. */
  readonly possibly?: readonly string[]
  /** What it does stands in a text that nobody has read: it may be anything. */
  readonly isOpaque?: true
  /** Words of something unrecognised that might be an operation after all. */
  readonly words?: readonly string[]
}

