import type { Estate } from '../estate/estate.js'
import { View, type ViewSource } from '../estate/view.js'
import { known, unknown, type Field, type Fields, type List } from '../model/field.js'
import type { EntityFact } from '../model/fact.js'
import type { Step } from '../model/step.js'
import type { ProcedureFact } from '../procedure/procedure-fact.js'
import { stepsOf } from '../procedure/steps.js'
import { textOf } from '../source/source.js'
import { computersBeside } from './computers-beside.js'
import { frontEndsOf } from './front-ends.js'
import { spokenName } from './spoken-name.js'
import { typeNamed } from '../vocabulary/vocabulary.js'

/** A procedure as rules see it, with the scenarios that it may carry out. */
export function procedureView(estate: Estate, fact: ProcedureFact, scenarios: ReadonlySet<string> | undefined): View {
  const steps = stepsOf(fact.body)
  const fields: Fields = {
    name: fact.name,
    form: known(fact.form, fact.at),
    application: fact.application,
    prerequisites: fact.prerequisites,
    scenario: scenarioOf(fact, scenarios),
    scenarios: textsOf(fact, [...(scenarios ?? [])], scenarios === undefined),
    makes: applicationsMade(estate, fact),
    frontEnds: frontEndsOf(estate, fact.document, fact.at),
    does: textsOf(fact, [...new Set(steps.flatMap(({ operation }) => operation ?? []))], steps.some(({ isOpaque }) => isOpaque === true)),
  }
  const beside = (operation: string): List => computersBeside(estate, steps, operation)
  return new View(typeNamed('Procedure'), estate, { key: fact.identity, facts: [ownFact(fact, fields)], fields, computersBeside: beside })
}

/** Commands of one statement share its text: looked through for each of them, it must not be long. */
const mostText = 2000

export function stepView(estate: Estate, fact: ProcedureFact, step: Step, surroundings: Pick<ViewSource, 'before' | 'contactAfter'>): View {
  const fields: Fields = { ...step.subjects, name: known(spokenName(step), step.at), text: known(textOf(step.whole).slice(0, mostText), step.whole), ...(step.operation === undefined ? {} : { does: known(step.operation, step.at) }) }
  return new View(typeNamed('Step'), estate, { key: step.name, facts: [{ ...ownFact(fact, fields), at: step.at, path: step.path }], fields, ...surroundings })
}

function applicationsMade(estate: Estate, { document, at }: ProcedureFact): Field {
  const made = estate.madeBy(document).filter(({ kind, fields: { isRemoved } }) => kind === 'application' && isRemoved?.state === 'known' && isRemoved.value === false)
  return known({ items: [...new Set(made.map(({ key }) => key))].map((key) => known(key, at)), open: false }, at)
}

/** It stands where it is declared. */
function scenarioOf({ at, scenario }: ProcedureFact, scenarios: ReadonlySet<string> | undefined): Field {
  const [only, ...others] = scenarios ?? []
  return only === undefined || others.length > 0 ? unknown('the scenario of the procedure', at) : known(only, scenario.state === 'known' ? scenario.at : at)
}

function textsOf({ at }: ProcedureFact, texts: readonly string[], open: boolean): Field {
  return known({ items: texts.map((text) => known(text, at)), open }, at)
}

/** Findings about procedures take document, path and place from a fact, as those about entities do. */
export function ownFact({ at, path, document, name }: ProcedureFact, fields: Fields): EntityFact {
  return { kind: 'application', key: '', name: name.state === 'known' ? { ...name, at } : name, origin: 'done', fields, at, path, document }
}
