/** What a script, runbook or plan does, as a tree; `S` is the step as the reader of that language made it. */
export type Tree<S> = StepNode<S> | Sequence<S> | Parallel<S> | Choice<S> | Loop<S> | Try<S> | Call<S> | Exit

export interface StepNode<S> {
  readonly kind: 'step'
  readonly step: S
}

export interface Sequence<S> {
  readonly kind: 'sequence'
  readonly body: readonly Tree<S>[]
}

/** All of it happens, in no order. */
export interface Parallel<S> {
  readonly kind: 'parallel'
  readonly body: readonly Tree<S>[]
}

/**
 * Who or what decides: the user (a parameter, a prompt), the state of the very thing the branches are about,
 * the success of an earlier step, or anything else. Only what the user decides is judged branch by branch.
 */
export type Decider = 'user' | 'guard' | 'success' | 'other'

export interface Choice<S> {
  readonly kind: 'choice'
  readonly decider: Decider
  readonly branches: readonly Branch<S>[]
  /** The case that no branch covers, in words; left out when the branches cover all. */
  readonly otherwise?: string
}

export interface Branch<S> {
  /** In words that follow "when": `$SkipRestart is true`. Choices of the user with the same cases are one decision. */
  readonly when: string
  /** Set where the outcome is settled: `ShouldProcess` is always true, `$WhatIfPreference` never. */
  readonly taken?: boolean
  readonly body: Tree<S>
}

export interface Loop<S> {
  readonly kind: 'loop'
  /** Only a loop known to be empty is passed by: every other runs. */
  readonly turns: 'known' | 'open' | 'possibly-empty' | 'empty'
  /** The variables that have another value in another turn. */
  readonly variables: readonly string[]
  readonly body: Tree<S>
}

export interface Try<S> {
  readonly kind: 'try'
  readonly body: Tree<S>
  readonly catches: readonly Catch<S>[]
  readonly finally?: Tree<S>
}

export interface Catch<S> {
  readonly body: Tree<S>
  /** Set where the end of the catch ends the run as failed, although no exit says so: a retry that gives up, a flag tested later. */
  readonly ends?: boolean
}

/** A function or script whose body stands here as it runs; bounding recursion is the work of who makes the tree. */
export interface Call<S> {
  readonly kind: 'call'
  readonly name: string
  /** The parameters that have another value in another call. */
  readonly variables?: readonly string[]
  readonly body: Tree<S>
}

/** `done` ends the run well, `failed` badly, `throw` badly unless caught, `return` ends the body of the call. */
export interface Exit {
  readonly kind: 'exit'
  readonly how: 'done' | 'failed' | 'throw' | 'return' | 'break' | 'continue'
}
