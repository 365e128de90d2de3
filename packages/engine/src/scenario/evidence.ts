import type { Estate } from '../estate/estate.js'
import type { Step } from '../model/step.js'
import { every, some, type Verdict } from '../operation/verdict.js'
import type { Evidence, Scenario } from './scenario-file.js'
import type { ScenarioId } from './scenario-id.js'
import type { Scenarios } from './scenarios.js'
import { Signs } from './signs.js'

/**
 * The scenarios that the steps of a procedure do not exclude, in an estate as it was before them; empty where none fits.
 * What was declared, by id or alias, wins; a declaration that names none is left to the evidence.
 */
export function scenariosOf(steps: readonly Step[], estate: Estate, scenarios: Scenarios, declared: readonly string[] = []): ReadonlySet<ScenarioId> {
  const named = declared.flatMap((written) => scenarios.named(written) ?? [])
  if (named.length > 0) return new Set(named.map(({ id }) => id))
  const signs = new Signs(steps, estate)
  return new Set(scenarios.all.filter((scenario) => isPossible(scenario, signs)).map(({ id }) => id))
}

function isPossible({ evidence }: Scenario, signs: Signs): boolean {
  return some((evidence ?? []).map((each) => isShown(each, signs))) !== false
}

function whereMoved(moves: NonNullable<Evidence['moves']>, signs: Signs): Verdict {
  if (moves === 'within-its-pool') return signs.movesWithinPool
  return moves === 'to-another-pool' ? signs.movesToAnotherPool : signs.movesToAnotherPool === true
}

function isShown(evidence: Evidence, signs: Signs): Verdict {
  const { does, doesAny, lacks, moves, retargets, leavesRetargetedPool, source, target } = evidence
  return every([
    (does ?? []).every((operation) => signs.does(operation)),
    doesAny?.some((operation) => signs.does(operation)) ?? true,
    !(lacks ?? []).some((operation) => signs.does(operation)),
    moves === undefined || whereMoved(moves, signs),
    retargets === undefined || signs.retargetsToNewer,
    // Only what is known counts here: a pool of which nobody says that it was retargeted was not.
    leavesRetargetedPool === undefined || (signs.leavesRetargetedPool === true) === leavesRetargetedPool,
    source === undefined || signs.comesFrom(source),
    target === undefined || signs.leadsTo(target),
  ])
}
