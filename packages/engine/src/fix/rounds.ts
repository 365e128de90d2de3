import type { Finding } from '../finding/finding.js'
import { choose } from './choose.js'
import type { FixState } from './harm.js'
import { notApplied, withTwins, type NotApplied, type Proposal } from './proposal.js'
import { Trial, type Write } from './trial.js'

const mostRounds = 10

export interface Workshop<S> {
  /** What could be done about the findings of a state, in their order. */
  readonly propose: (state: S) => { readonly proposals: readonly Proposal[]; readonly declined: readonly NotApplied[] }
  readonly write: Write<S>
}

export interface FixOutcome<S> {
  readonly state: S
  readonly fixed: readonly Finding[]
  /** Of the findings that are left, those whose fix was wanted. */
  readonly notApplied: readonly NotApplied[]
}

/**
 * Fixes until nothing more can be done. The last round tries everything that is left and changes nothing, so that doing it all
 * again changes nothing either.
 */
export function fixInRounds<S extends FixState>(start: S, workshop: Workshop<S>): FixOutcome<S> {
  const fixed: Finding[] = []
  let state = start
  for (let count = 0; count < mostRounds; count++) {
    const round = takeRound(state, workshop)
    if (round.fixed.length === 0) return { state, fixed, notApplied: round.notApplied }
    fixed.push(...round.fixed)
    state = round.state
  }
  const { proposals, declined } = workshop.propose(state)
  return { state, fixed, notApplied: [...declined, ...proposals.flatMap((proposal) => notApplied(proposal, `${mostRounds} rounds were done before`))] }
}

/** Proposals that stand aside for others get their turn when all of these were refused. */
function takeRound<S extends FixState>(state: S, { propose, write }: Workshop<S>): FixOutcome<S> {
  const { proposals, declined } = propose(state)
  const trial = new Trial(state, write)
  let left = withTwins(proposals)
  while (left.length > 0 && trial.accepted.length === 0 && !trial.isTired) {
    const { chosen, waiting } = choose(left)
    trial.take(chosen)
    left = waiting
  }
  const waiting = left.flatMap((proposal) => notApplied(proposal, 'it overlaps with another fix'))
  return { state: trial.state, fixed: trial.accepted.flatMap(({ findings }) => findings), notApplied: [...declined, ...trial.refused, ...waiting] }
}
