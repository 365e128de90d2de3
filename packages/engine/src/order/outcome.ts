import type { Path } from './path.js'

/** What became of one template on one procedure. */
export interface Outcome<S> {
  readonly violations: readonly Violation<S>[]
  readonly notPossible: readonly Undecided<S>[]
  /** How many answers were owed, or steps looked at. */
  readonly checks: number
  /** How many parts of the procedure were visited: the measure by which time is held linear. */
  readonly visits: number
}

export interface Violation<S> {
  /** Where the finding stands; undefined for the procedure itself. */
  readonly at: S | undefined
  readonly related: readonly S[]
  /** The member of `for` without an answer. */
  readonly member?: string
  readonly path: Path<S>
}

export interface Undecided<S> {
  readonly at: S | undefined
  readonly member?: string
  readonly reason: string
}
