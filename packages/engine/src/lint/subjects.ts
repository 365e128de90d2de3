import { isList, known, textOfValue, type Field, type Fields } from '../model/field.js'
import type { EntityFact } from '../model/fact.js'
import { entityKinds, type EntityKind } from '../model/kind.js'
import { identityOf } from '../model/identity.js'
import type { Estate } from '../estate/estate.js'
import { View } from '../estate/view.js'
import { findType, typeNamed, typeOfKind } from '../vocabulary/vocabulary.js'
import { isListType, itemType } from '../vocabulary/type-definition.js'
import type { SubjectKind } from '../rule/subject-kind.js'

/** The things that a rule is put to, one after the other. */
export function subjectsOf(estate: Estate, kind: Exclude<SubjectKind, 'procedure' | 'step'>): readonly View[] {
  switch (kind) {
    case 'estate':
      return [estate.self]
    case 'document':
      return estate.documents.map((fact) => estate.document(fact))
    case 'reference':
      return estate.facts.flatMap((fact) => referencesOf(estate, fact))
    case 'name':
      return estate.facts.flatMap((fact) => nameOf(estate, fact))
    default:
      return estate.entities(kind)
  }
}

function nameOf(estate: Estate, fact: EntityFact): readonly View[] {
  return fact.name.state === 'known' ? [mention(estate, 'Name', fact, 'name', { text: fact.name, of: known(fact.kind, fact.at) })] : []
}

function referencesOf(estate: Estate, fact: EntityFact): readonly View[] {
  const { fields } = typeOfKind(fact.kind)
  return Object.entries(fact.fields).flatMap(([name, field]) => {
    const type = fields[name]?.type ?? 'string'
    const target = findType(itemType(type))?.kind
    if (target === undefined) return []
    return (isListType(type) ? itemsOf(field) : [field]).flatMap((item) => reference(estate, fact, name, target, item))
  })
}

function reference(estate: Estate, fact: EntityFact, name: string, to: EntityKind, item: Field): readonly View[] {
  if (item.state !== 'known') return []
  const isDefined = estate.has(to, identityOf(to, textOfValue(item.value)))
  return [mention(estate, 'Reference', fact, name, { text: item, to: known(to, item.at), field: known(name, item.at), isDefined: known(isDefined, item.at) })]
}

function mention(estate: Estate, type: string, fact: EntityFact, name: string, fields: Fields): View {
  return new View(typeNamed(type), estate, { key: `${fact.key}.${name}`, facts: [{ ...fact, fields, path: `${fact.path}/${name}` }], fields })
}

function itemsOf(field: Field): readonly Field[] {
  return field.state === 'known' && typeof field.value === 'object' && isList(field.value) ? field.value.items : []
}

/** Kinds that a run can skip because nothing of the kind is there. */
export function isPresent(estate: Estate, kind: SubjectKind): boolean {
  const entity = entityKinds.find((candidate) => candidate === kind)
  return entity === undefined || estate.keys(entity).length > 0
}

