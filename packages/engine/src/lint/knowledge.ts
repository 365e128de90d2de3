import type { Estate } from '../estate/estate.js'
import type { EntityFact } from '../model/fact.js'
import type { Step } from '../model/step.js'
import type { ProcedureFact } from '../procedure/procedure-fact.js'

/** What tables of operations and scenarios tell of procedures; the engine itself knows none. */
export interface Knowledge {
  /** Whether something unrecognised may be the operation after all, by its telling words. */
  mayBe(step: Step, operation: string): boolean
  /** What a procedure makes of the estate. */
  effectsOf(procedure: ProcedureFact): readonly EntityFact[]
  /** The scenarios that a procedure may carry out; undefined where nothing tells. */
  scenariosOf(procedure: ProcedureFact, estate: Estate): ReadonlySet<string> | undefined
}

export const noKnowledge: Knowledge = { mayBe: () => false, effectsOf: () => [], scenariosOf: () => undefined }
