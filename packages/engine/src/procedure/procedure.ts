import type { Tree } from './tree.js'

/** A tree with what is known of its surroundings. */
export interface Procedure<S> {
  readonly body: Tree<S>
  /** Why something outside may have run before it: a function that is exported, a later script of a numbered row. */
  readonly runsAfter?: string
  /** Why something outside may run after it and pay what it owes at its end. */
  readonly runsBefore?: string
}
