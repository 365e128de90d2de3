import type { Predicate } from './truth.js'

/** What must hold of the order of steps: DECLARE's templates, named by the pair of keys that reads aloud. */
export type Template<S> = FollowedBy<S> | PrecededBy<S> | NeverFollowedBy<S> | None<S> | Some<S> | InOrder<S>

interface Judging {
  /** Whether runs that fail owe as well; left out, only runs that end well do. */
  readonly paths?: 'failed'
}

interface Tied {
  /** The names of the subjects that trigger and answer must share, four at most. */
  readonly same?: readonly string[]
}

export interface FollowedBy<S> extends Judging, Tied {
  readonly every: Predicate<S>
  readonly followedBy: Predicate<S>
  readonly for?: Coverage<S>
}

export interface PrecededBy<S> extends Judging, Tied {
  readonly every: Predicate<S>
  readonly precededBy: Predicate<S>
  readonly for?: Coverage<S>
}

export interface NeverFollowedBy<S> extends Judging, Tied {
  readonly every: Predicate<S>
  readonly neverFollowedBy: Predicate<S>
  readonly until?: Predicate<S>
}

export interface None<S> extends Judging {
  readonly none: Predicate<S>
}

export interface Some<S> extends Judging {
  readonly some: Predicate<S>
  readonly for?: Coverage<undefined>
}

export interface InOrder<S> extends Judging, Tied {
  readonly inOrder: readonly Predicate<S>[]
}

/** One answer is owed for each member. */
export interface Coverage<Trigger> {
  /** The name under which an answer says for which member it is. */
  readonly subject: string
  readonly members: (trigger: Trigger) => Members
  /** A member as it is compared with what steps name. */
  readonly as?: (member: string) => string
}

export interface Members {
  readonly values: readonly string[]
  /** Why there may be more than these. With no value known, one answer for whichever is owed. */
  readonly open?: string
}
