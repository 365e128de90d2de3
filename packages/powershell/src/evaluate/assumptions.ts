import type { Span } from '../syntax/span.js'
import type { Value } from './value.js'

/** What is taken as given while a part of a script runs once: one call of a function, one turn of a loop. */
export interface Assumptions {
  readonly within: Span
  /** What parameters and loop variables hold, by where the variable begins that declares them; nothing for a parameter that has its default. */
  readonly variables?: ReadonlyMap<number, Value | undefined>
  /** What `$_` holds. */
  readonly item?: Value
  /** What the names hold that the part itself has not set. */
  readonly outer?: (name: string, place: Span) => Value
}
