import type { Way, Ways } from './way.js'

/** The number of a node: children come before their parents. */
export type NodeId = number

/**
 * A procedure as it runs: exits resolved by where they stand, what never runs cut away, and sequences halved again and again,
 * so that one step is few nodes away from the root however long the procedure is.
 */
export interface Course<S> {
  readonly root: NodeId
  readonly nodes: readonly CourseNode<S>[]
  /** The parent of each node; -1 for the root and for what was cut away. */
  readonly parents: readonly NodeId[]
  /** The ways in which each node can be left. */
  readonly leaves: readonly Ways[]
  /** The steps that can be reached, in document order. */
  readonly steps: readonly NodeId[]
  readonly runsAfter: string | undefined
  readonly runsBefore: string | undefined
}

export type CourseNode<S> = StepAt<S> | Nothing | Leave | Then | Judged | Fork | Scope | Caught | Ensured

export interface StepAt<S> {
  readonly kind: 'step'
  readonly step: S
  /** Whether its failure goes elsewhere: it stands in a try. */
  readonly mayFail: boolean
  /** The loops and calls around it that give variables their values, the innermost last. */
  readonly bindings: Bindings | undefined
}

export interface Bindings {
  readonly names: readonly string[]
  readonly id: number
  readonly outer: Bindings | undefined
}

export interface Nothing {
  readonly kind: 'nothing'
}

export interface Leave {
  readonly kind: 'leave'
  readonly way: Way
}

export interface Then {
  readonly kind: 'then'
  readonly first: NodeId
  readonly second: NodeId
}

/** Cases of which the user chooses one; each is judged. */
export interface Judged {
  readonly kind: 'judged'
  /** The same for all choices with the same cases: the user decides once. */
  readonly decision: string
  readonly cases: readonly Case[]
}

export interface Case {
  readonly when: string
  readonly node: NodeId
}

/** Branches that are not judged apart: what any of them does counts for what was open before. */
export interface Fork {
  readonly kind: 'fork'
  readonly branches: readonly NodeId[]
}

/** Where some ways end and go on: a loop, a call. */
export interface Scope {
  readonly kind: 'scope'
  readonly body: NodeId
  readonly ends: Ways
}

export interface Caught {
  readonly kind: 'caught'
  readonly body: NodeId
  readonly handlers: readonly NodeId[]
}

/** A body and what runs whichever way it is left. */
export interface Ensured {
  readonly kind: 'ensured'
  readonly body: NodeId
  readonly last: NodeId
}
