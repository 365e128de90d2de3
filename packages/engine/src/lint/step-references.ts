import { textOfValue, type Field } from '../model/field.js'
import type { EntityKind } from '../model/kind.js'
import type { Step } from '../model/step.js'
import type { View } from '../estate/view.js'
import type { Case } from './order-check.js'
import { ownFact } from './procedure-view.js'
import { reference } from './mention.js'

type Kinds = readonly [EntityKind, ...EntityKind[]]

/** What steps are about, where they do not make it. A pool is any pool: what an operation means by it is for the rules about targets. */
const subjects: Readonly<Record<string, Kinds>> = { pool: ['applicationPool', 'pool'], registrar: ['pool'], application: ['application'], contact: ['contact'] }

/** The places in a procedure that name something which has to be there. */
export function referencesInSteps(under: Case): readonly View[] {
  const { fact, steps, knowledge, estate, completed } = under
  return steps.map(completed).flatMap((step) => {
    const made = new Set(knowledge.makes(step))
    return Object.entries(subjects).flatMap(([name, kinds]) => {
      const field = name === 'application' ? withPool(step) : withoutId(step.subjects[name])
      if (field === undefined || kinds.some((kind) => made.has(kind))) return []
      return reference(estate, { ...ownFact(fact, step.subjects), at: step.at, path: step.path }, name, kinds, field)
    })
  })
}

/** Where an application is named with its pool, the application is what is meant. */
function withoutId(field: Field | undefined): Field | undefined {
  return field?.state === 'known' && textOfValue(field.value).includes('/') ? undefined : field
}

/** An application is known by its pool too. */
function withPool({ subjects: { application, pool } }: Step): Field | undefined {
  if (application?.state !== 'known' || textOfValue(application.value).includes('/')) return application
  return pool?.state === 'known' ? { ...application, value: `${textOfValue(pool.value)}/${textOfValue(application.value)}` } : undefined
}
