import type { Estate } from '../estate/estate.js'
import type { EntityFact } from '../model/fact.js'
import { textOfValue } from '../model/field.js'
import type { EntityKind } from '../model/kind.js'
import type { Step } from '../model/step.js'
import { effectsOf, type StepContext } from '../operation/effect.js'
import { madeBy, openedBy } from '../operation/opened.js'
import type { Operations } from '../operation/operations.js'
import type { ProcedureFact } from '../procedure/procedure-fact.js'
import { stepsOf } from '../procedure/steps.js'
import { scenariosOf } from '../scenario/evidence.js'
import type { Scenarios } from '../scenario/scenarios.js'

/** What tables of operations and scenarios tell of procedures; the engine itself knows none. */
export interface Knowledge {
  /** The operations that something unrecognised may be after all, by its telling words. */
  mayBe(step: Step): ReadonlySet<string>
  /** The step with the subjects that follow from those that are written. */
  completed(step: Step): Step
  /** What steps do together, by the step that completes it. */
  composed(steps: readonly Step[]): ReadonlyMap<Step, readonly Step[]>
  /** What a step makes of the estate. */
  effectsOf(step: Step, context: StepContext): readonly EntityFact[]
  /** The kinds of things that a step makes. */
  makes(step: Step): readonly EntityKind[]
  /** The kinds of things of which there may be more after a step than anybody names. */
  opens(step: Step): ReadonlySet<EntityKind>
  /** The scenarios that a procedure may carry out, in the estate as it was before it; undefined where nothing tells. */
  scenariosOf(procedure: ProcedureFact, before: Estate): ReadonlySet<string> | undefined
}

export function knowledgeOf(operations: Operations, scenarios: Scenarios): Knowledge {
  return {
    mayBe: ({ name, words = [] }) => operations.mayBe([name, ...words].join(' ')),
    composed: (steps) => operations.composed(steps),
    completed: (step) => operations.completed(step),
    effectsOf: (step, context) => effectsOf(step, operations, context),
    makes: ({ operation }) => (operation === undefined ? [] : madeBy(operation, operations).map(({ creates }) => creates)),
    opens: (step) => openedBy(step, operations),
    scenariosOf: ({ body, scenario }, before) => scenariosOf(stepsOf(body).map((step) => operations.completed(step)), before, scenarios, scenario.state === 'known' ? [textOfValue(scenario.value)] : []),
  }
}
