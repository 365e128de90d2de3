import { isGroup, isList, known, textOfValue, type Field, type Known } from '../model/field.js'
import { defines } from '../model/defines.js'
import type { EntityFact } from '../model/fact.js'
import { entityKinds } from '../model/kind.js'
import type { Estate } from '../estate/estate.js'
import { View } from '../estate/view.js'
import { findType, typeNamed, typeOfKind } from '../vocabulary/vocabulary.js'
import { isListType, itemType } from '../vocabulary/type-definition.js'
import { addressesOf } from './addresses.js'
import { commandsOf, parametersOf } from './commands.js'
import { mention, reference } from './mention.js'
import type { SubjectKind } from '../rule/subject-kind.js'

/** The things that a rule is put to, one after the other. */
export function subjectsOf(estate: Estate, kind: Exclude<SubjectKind, 'procedure' | 'step'>): readonly View[] {
  switch (kind) {
    case 'estate':
      return [estate.self]
    case 'document':
      return estate.documents.map((fact) => estate.document(fact))
    case 'address':
      return addressesOf(estate)
    case 'command':
      return commandsOf(estate)
    case 'parameter':
      return parametersOf(estate)
    case 'certificate':
      return estate.entities('applicationPool').flatMap((pool) => certificatesOf(estate, pool))
    case 'reference':
      return estate.facts.flatMap((fact) => referencesOf(estate, fact))
    case 'name':
      return estate.facts.flatMap((fact) => nameOf(estate, fact))
    default:
      return estate.entities(kind)
  }
}

function certificatesOf(estate: Estate, pool: View): readonly View[] {
  const certificates = pool.field('certificates')
  const facts = pool.source.facts.filter((fact) => fact.fields['certificates'] === certificates)
  return itemsOf(certificates).flatMap((item, at) => {
    if (item.state !== 'known' || typeof item.value !== 'object' || !isGroup(item.value)) return []
    const { subject } = item.value.fields
    const fields = { ...item.value.fields, pool: known(pool.source.key, item.at) }
    const place = subject?.state === 'known' ? textOfValue(subject.value) : String(at)
    return [new View(typeNamed('Certificate'), estate, { key: `${pool.source.key} ${place}`, facts: facts.map((fact) => ({ ...fact, at: item.at, name: item, fields, path: `${fact.path}/certificates/${place}` })), fields })]
  })
}

function nameOf(estate: Estate, fact: EntityFact): readonly View[] {
  const { name, kind, key, document } = fact
  if (name.state !== 'known') return []
  const said = (value: string | boolean): Known => known(value, fact.at)
  const within = `${document.identity} ${fact.at.source.path} ${document.at.start}`
  const application = kind === 'application' ? { application: said(key) } : {}
  return [mention(estate, 'Name', fact, 'name', { text: name, of: said(kind), identity: said(key), place: said(fact.path), document: said(within), defines: said(defines(fact)), origin: said(fact.origin), ...application })]
}

/** What a pool hung on before a change is nobody's word on what is there. */
const notNamed: ReadonlySet<string> = new Set(['previousNextHop'])

/** What a step changes or takes away is told by the step itself. */
function referencesOf(estate: Estate, fact: EntityFact): readonly View[] {
  if (!defines(fact)) return []
  const { fields } = typeOfKind(fact.kind)
  return Object.entries(fact.fields).flatMap(([name, field]) => {
    const type = fields[name]?.type ?? 'string'
    const target = findType(itemType(type))?.kind
    if (target === undefined || notNamed.has(name)) return []
    return (isListType(type) ? itemsOf(field) : [field]).flatMap((item) => reference(estate, fact, name, [target], item))
  })
}

function itemsOf(field: Field): readonly Field[] {
  return field.state === 'known' && typeof field.value === 'object' && isList(field.value) ? field.value.items : []
}

/** Kinds that a run can skip because nothing of the kind is there. */
export function isPresent(estate: Estate, kind: SubjectKind): boolean {
  const entity = entityKinds.find((candidate) => candidate === kind)
  return entity === undefined || estate.keys(entity).length > 0
}

