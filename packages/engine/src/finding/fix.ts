import type { Span } from '../source/source.js'

/** Safe: the meaning for the servers stays. Unsafe: it changes what servers do, and a person has to want it. */
export type Safety = 'safe' | 'unsafe'

/** A change that would mend a finding, as data; the reader that read the place knows how to write it. */
export interface Fix {
  readonly says: string
  readonly safety: Safety
  readonly changes: readonly Change[]
}

/** A value put in the place of another one. */
export interface Change {
  readonly kind: 'set'
  readonly at: Span
  readonly value: string
}
