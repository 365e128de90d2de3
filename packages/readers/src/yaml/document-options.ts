export interface DocumentOptions {
  /** Asked for when the first plan is read; without it every word is taken for one of a table. */
  readonly words?: () => KnownWords
}

/** The words of the tables that teams add to. */
export interface KnownWords {
  /** The ids of the operations, for `do:`. */
  readonly operations: readonly string[]
  /** The ids and aliases of the scenarios, for `scenario:`. */
  readonly scenarios: readonly string[]
}
