import { canonical } from '../model/canonical.js'
import type { DocumentFact, EntityFact } from '../model/fact.js'
import { isList, textOfValue, type Field } from '../model/field.js'
import { outdated } from '../model/claims.js'

/** Two exports that say different things of one field: snapshots of different days. */
export interface Contradiction {
  /** What they differ in, for people: `nextHop of apps.contoso.com`. */
  readonly about: string
  readonly field: Field
  readonly other: { readonly document: DocumentFact; readonly field: Field }
}

/** For each exported document the first thing that one before it says otherwise. */
export function contradictionsIn(facts: readonly EntityFact[]): ReadonlyMap<DocumentFact, Contradiction> {
  const found = new Map<DocumentFact, Contradiction>()
  for (const same of byEntity(facts.filter(({ origin }) => origin === 'exported')).values()) {
    for (const [document, contradiction] of ofEntity(same)) if (!found.has(document)) found.set(document, contradiction)
  }
  return found
}

function byEntity(facts: readonly EntityFact[]): ReadonlyMap<string, readonly EntityFact[]> {
  const entities = new Map<string, EntityFact[]>()
  for (const fact of facts) {
    const id = `${fact.kind} ${fact.key}`
    const same = entities.get(id)
    if (same === undefined) entities.set(id, [fact])
    else same.push(fact)
  }
  return entities
}

function ofEntity(facts: readonly EntityFact[]): readonly (readonly [DocumentFact, Contradiction])[] {
  if (facts.length < 2) return []
  const said = new Map<string, { readonly document: DocumentFact; readonly field: Field }>()
  return facts.flatMap(({ document, key, name, fields }) =>
    Object.entries(fields).flatMap(([fieldName, field]) => {
      const other = said.get(fieldName)
      if (other === undefined && !isVague(field)) said.set(fieldName, { document, field })
      if (other === undefined || isVague(field) || other.document === document || canonical(other.field) === canonical(field) || isExplained(facts, fieldName, [field, other.field])) return []
      return [[document, { about: `${fieldName} of ${name.state === 'known' ? textOfValue(name.value) : key}`, field, other }] as const]
    }),
  )
}

/** One of the two is what the other says was there before. */
function isExplained(facts: readonly EntityFact[], name: string, fields: readonly Field[]): boolean {
  const old = outdated(facts, name)
  return fields.some((field) => old.has(canonical(field)))
}

/** A list that is not known to its end agrees with a longer one. */
function isVague(field: Field): boolean {
  return field.state === 'unknown' || (field.state === 'known' && typeof field.value === 'object' && isList(field.value) && field.value.open)
}
