import type { EntityFact } from '../model/fact.js'
import { textOfValue, type Field } from '../model/field.js'
import { identityOf } from '../model/identity.js'
import type { EntityKind } from '../model/kind.js'
import type { Step } from '../model/step.js'

const pools: ReadonlySet<EntityKind> = new Set<EntityKind>(['pool', 'applicationPool'])

/** The pools that something is, or belongs to. */
export function poolsOf(facts: readonly EntityFact[]): readonly string[] {
  return unique(facts.flatMap(({ kind, key, fields }) => [...(pools.has(kind) ? [key] : []), ...named(fields['pool'])]))
}

export function poolsOfStep({ subjects }: Step): readonly string[] {
  return unique([...named(subjects['pool']), ...named(subjects['sourcePool'])])
}

function named(field: Field | undefined): readonly string[] {
  return field?.state === 'known' && typeof field.value === 'string' ? [identityOf('pool', textOfValue(field.value))] : []
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
}
