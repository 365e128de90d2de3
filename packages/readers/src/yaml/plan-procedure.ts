import { known, span, unknown, type DocumentFact, type Field, type ProcedureFact, type Source, type Step } from '@topolint/engine'
import type { Decoded, DecodedList, DecodedScalar } from '@topolint/yaml'
import { inSequence, readSteps, type PlanTree, type StepReading } from './plan-tree.js'
import type { plan } from './schema/plan-schema.js'
import { StepBudget } from './step-budget.js'
import { at, toField } from './to-field.js'

type DecodedPlan = Decoded<typeof plan>

export interface PlanReading {
  readonly source: Source
  readonly document: DocumentFact
  readonly operations: ReadonlySet<string> | undefined
}

export function planProcedure({ source, document, operations }: PlanReading, decoded: DecodedPlan): ProcedureFact {
  const { name, scenario, application, prerequisites, steps } = decoded.fields
  const reading: StepReading = { source, operations, subjects: {}, path: '/steps', budget: new StepBudget() }
  const { body, openSteps } = inSequence([doneBefore(reading, prerequisites?.fields.done), readSteps(reading, steps)])
  return {
    form: 'plan',
    name: name === undefined ? unknown('the name of the plan', document.at) : at(source, name, name.value),
    identity: document.identity,
    at: document.at,
    path: '/steps',
    document,
    scenario: scenario === undefined ? unknown('the scenario of the plan', document.at) : toField(source, scenario),
    application: application === undefined ? unknown('the application that the plan is about', document.at) : toField(source, application),
    prerequisites: prerequisitesField(source, document, decoded),
    body,
    openSteps,
  }
}

/** A plan is followed as it is written: what it does not ask for is not there. */
function prerequisitesField(source: Source, document: DocumentFact, { fields: { prerequisites } }: DecodedPlan): Field {
  const place = prerequisites === undefined ? document.at : span(source, prerequisites.range)
  const list = (items: DecodedList<DecodedScalar<string>> | undefined): Field =>
    items === undefined ? known({ items: [], open: false }, place) : toField(source, items)
  const { updates, installed, groups } = prerequisites?.fields ?? {}
  return known({ fields: { updates: list(updates), installed: list(installed), groups: list(groups) } }, place)
}

/** The operations that a plan takes for done stand before its first step. */
function doneBefore({ source, operations }: StepReading, done: DecodedList<DecodedScalar<string>> | undefined): PlanTree {
  const steps = (done?.items ?? []).map(({ value, range }): Step => {
    const place = span(source, range)
    const step = { name: value, at: place, whole: place, subjects: {}, path: `/prerequisites/done/${value}` }
    return operations === undefined || operations.has(value) ? { ...step, operation: value } : { ...step, words: value.split('-') }
  })
  return { body: { kind: 'sequence', body: steps.map((step) => ({ kind: 'step', step })) }, openSteps: [] }
}
