import type { Estate } from '../estate/estate.js'
import { View } from '../estate/view.js'
import { isList, known, textOfValue, unknown, type Field, type Fields } from '../model/field.js'
import { canonical } from '../model/canonical.js'
import type { EntityFact } from '../model/fact.js'
import { identityOf } from '../model/identity.js'
import type { Step } from '../model/step.js'
import type { ProcedureFact } from '../procedure/procedure-fact.js'
import { stepsOf } from '../procedure/steps.js'
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
    frontEnds: frontEndsOf(estate, fact),
    does: textsOf(fact, [...new Set(steps.flatMap(({ operation }) => operation ?? []))], steps.some(({ isOpaque }) => isOpaque === true)),
  }
  return new View(typeNamed('Procedure'), estate, { key: fact.identity, facts: [ownFact(fact, fields)], fields })
}

export function stepView(estate: Estate, fact: ProcedureFact, step: Step): View {
  const fields: Fields = { ...step.subjects, name: known(step.name, step.at), ...(step.operation === undefined ? {} : { does: known(step.operation, step.at) }) }
  return new View(typeNamed('Step'), estate, { key: step.name, facts: [{ ...ownFact(fact, fields), at: step.at, path: step.path }], fields })
}

function scenarioOf({ at }: ProcedureFact, scenarios: ReadonlySet<string> | undefined): Field {
  const [only, ...others] = scenarios ?? []
  return only === undefined || others.length > 0 ? unknown('the scenario of the procedure', at) : known(only, at)
}

/**
 * Computers of the Front End pools behind the application pools that steps name. Open where a pool or its computers are not known,
 * and where no pool is named at all: something is owed then, for whichever Front End it is.
 */
function frontEndsOf(estate: Estate, { body, at }: ProcedureFact): Field {
  const hops = distinct(stepsOf(body).flatMap((step) => nextHopsOf(estate, step)))
  const lists = hops.map((hop) => (hop.state === 'known' ? estate.entityOfType('Pool', textOfValue(hop.value)).field('computers') : hop))
  const named = lists.flatMap((list) => (list.state === 'known' && typeof list.value === 'object' && isList(list.value) ? [list.value] : []))
  const open = lists.length === 0 || named.length < lists.length || named.some((list) => list.open)
  return known({ items: distinct(named.flatMap((list) => list.items)), open }, at)
}

/** Pools that a step hangs an application pool on, or on which the application pool that it names hangs; one that hangs on none has none. */
function nextHopsOf(estate: Estate, { subjects }: Step): readonly Field[] {
  const { pool, registrar } = subjects
  const key = pool?.state === 'known' ? identityOf('applicationPool', textOfValue(pool.value)) : undefined
  const hop = key !== undefined && estate.has('applicationPool', key) ? [estate.entity('applicationPool', key).field('nextHop')] : []
  return [...hop, ...(registrar === undefined ? [] : [registrar])].filter(({ state }) => state !== 'absent')
}

function distinct(items: readonly Field[]): readonly Field[] {
  return [...new Map(items.map((item) => [canonical(item), item])).values()]
}

function textsOf({ at }: ProcedureFact, texts: readonly string[], open: boolean): Field {
  return known({ items: texts.map((text) => known(text, at)), open }, at)
}

/** Findings about procedures take document, path and place from a fact, as those about entities do. */
function ownFact({ at, path, document, name }: ProcedureFact, fields: Fields): EntityFact {
  return { kind: 'application', key: '', name: name.state === 'known' ? { ...name, at } : name, origin: 'done', fields, at, path, document }
}
