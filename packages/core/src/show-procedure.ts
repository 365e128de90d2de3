import { placeOf, stepsOf, type ProcedureFact, type Step } from '@topolint/engine'
import { showFields, textOf, type ShownFields } from './show-fields.js'

/** What is to be done, as it was understood. */
export interface ShownProcedure {
  readonly form: ProcedureFact['form']
  readonly name: string | undefined
  readonly line: number
  /** Steps that were recognised, or may be something that is known, in the order in which they are written. */
  readonly steps: readonly ShownStep[]
  /** What was written that nobody knows; it is judged by no rule about steps. */
  readonly others: readonly string[]
}

export interface ShownStep {
  /** The operation that it is; several that it may be. */
  readonly does: readonly string[]
  /** What was written. */
  readonly name: string
  readonly line: number
  readonly fields: ShownFields
}

export function showProcedure({ form, name, at, body }: ProcedureFact): ShownProcedure {
  const steps = stepsOf(body)
  return {
    form,
    name: name.state === 'known' ? textOf(name.value) : undefined,
    line: placeOf(at).start.line,
    steps: steps.filter(isKnown).map(showStep),
    others: [...new Set(steps.filter((step) => !isKnown(step)).map((step) => step.name))],
  }
}

function isKnown({ operation, possibly = [] }: Step): boolean {
  return operation !== undefined || possibly.length > 0
}

function showStep({ operation, possibly = [], name, at, subjects }: Step): ShownStep {
  return { does: operation === undefined ? possibly : [operation], name, line: placeOf(at).start.line, fields: showFields(subjects) }
}
