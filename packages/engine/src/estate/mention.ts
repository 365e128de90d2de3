import { isGroup, isList, textOfValue, type Field } from '../model/field.js'
import type { DocumentFact, EntityFact, Facts } from '../model/fact.js'
import { identityOf } from '../model/identity.js'
import type { EntityKind } from '../model/kind.js'
import type { ProcedureFact } from '../procedure/procedure-fact.js'
import { stepsOf } from '../procedure/steps.js'
import type { Span } from '../source/source.js'
import { itemType } from '../vocabulary/type-definition.js'
import { findType, typeOfKind } from '../vocabulary/vocabulary.js'

/** A place that names a pool or computer: what ties documents together. */
export interface Mention {
  /** Normalised. */
  readonly name: string
  readonly at: Span
}

/** What each document names, of those that name anything. */
export type Mentions = ReadonlyMap<DocumentFact, readonly Mention[]>

export function mentionsIn({ entities, procedures }: Facts): Mentions {
  const mentions = new Map<DocumentFact, Mention[]>()
  const add = (document: DocumentFact, found: readonly Mention[]): void => {
    const own = mentions.get(document) ?? []
    mentions.set(document, own)
    for (const mention of found) own.push(mention)
  }
  for (const entity of entities) add(entity.document, mentionsInEntity(entity))
  for (const procedure of procedures) add(procedure.document, mentionsInProcedure(procedure))
  return mentions
}

const machines: ReadonlySet<EntityKind> = new Set<EntityKind>(['pool', 'applicationPool', 'computer'])
const machineSubjects = ['pool', 'sourcePool', 'registrar', 'computer'] as const

function mentionsInEntity({ kind, key, at, fields }: EntityFact): readonly Mention[] {
  const own = machines.has(kind) ? key : kind === 'application' ? poolOf(key) : ''
  const types = typeOfKind(kind).fields
  return [{ name: own, at }, ...Object.entries(fields).flatMap(([name, field]) => mentionsInField(field, itemType(types[name]?.type ?? 'string')))].filter(isTelling)
}

function mentionsInProcedure({ body, application }: ProcedureFact): readonly Mention[] {
  const subjects = stepsOf(body).flatMap((step) => [
    ...machineSubjects.flatMap((name) => mentionsInField(step.subjects[name], 'Pool')),
    ...mentionsInField(step.subjects['application'], 'Application'),
  ])
  return [...mentionsInField(application, 'Application'), ...subjects].filter(isTelling)
}

function mentionsInField(field: Field | undefined, type: string): readonly Mention[] {
  if (field?.state !== 'known') return []
  const { value, at } = field
  if (typeof value === 'object' && isList(value)) return value.items.flatMap((item) => mentionsInField(item, type))
  if (typeof value === 'object' && isGroup(value)) return Object.entries(value.fields).flatMap(([name, inner]) => mentionsInField(inner, findType(type)?.fields[name]?.type ?? 'string'))
  const kind = findType(type)?.kind
  if (kind === 'application') return [{ name: poolOf(identityOf(kind, textOfValue(value))), at }]
  return kind !== undefined && machines.has(kind) ? [{ name: identityOf(kind, textOfValue(value)), at }] : []
}

function poolOf(application: string): string {
  const slash = application.indexOf('/')
  return slash < 0 ? '' : application.slice(0, slash)
}

/** A bare host name may stand for a different machine in each deployment. */
function isTelling({ name }: Mention): boolean {
  return name.includes('.')
}
