import { isGroup, isList, textOfValue, type Field } from '../model/field.js'
import type { EntityFact } from '../model/fact.js'
import { identityOf } from '../model/identity.js'
import type { EntityKind } from '../model/kind.js'
import type { ProcedureFact } from '../procedure/procedure-fact.js'
import { stepsOf } from '../procedure/steps.js'
import { itemType } from '../vocabulary/type-definition.js'
import { findType, typeOfKind } from '../vocabulary/vocabulary.js'

const machines: ReadonlySet<EntityKind> = new Set<EntityKind>(['pool', 'applicationPool', 'computer'])
const machineSubjects = ['pool', 'sourcePool', 'registrar', 'computer'] as const

/** The names of pools and computers that an entity is or names: what ties documents together. */
export function namesInEntity({ kind, key, fields }: EntityFact): readonly string[] {
  const own = machines.has(kind) ? [key] : kind === 'application' ? [poolOf(key)] : []
  const types = typeOfKind(kind).fields
  return [...own, ...Object.entries(fields).flatMap(([name, field]) => namesIn(field, itemType(types[name]?.type ?? 'string')))].filter(isTelling)
}

export function namesInProcedure({ body, application }: ProcedureFact): readonly string[] {
  const subjects = stepsOf(body).flatMap((step) => [
    ...machineSubjects.flatMap((name) => namesIn(step.subjects[name], 'Pool')),
    ...namesIn(step.subjects['application'], 'Application'),
  ])
  return [...namesIn(application, 'Application'), ...subjects].filter(isTelling)
}

function namesIn(field: Field | undefined, type: string): readonly string[] {
  if (field?.state !== 'known') return []
  const { value } = field
  if (typeof value === 'object' && isList(value)) return value.items.flatMap((item) => namesIn(item, type))
  if (typeof value === 'object' && isGroup(value)) return Object.entries(value.fields).flatMap(([name, inner]) => namesIn(inner, findType(type)?.fields[name]?.type ?? 'string'))
  const kind = findType(type)?.kind
  if (kind === 'application') return [poolOf(identityOf(kind, textOfValue(value)))]
  return kind !== undefined && machines.has(kind) ? [identityOf(kind, textOfValue(value))] : []
}

function poolOf(application: string): string {
  const slash = application.indexOf('/')
  return slash < 0 ? '' : application.slice(0, slash)
}

/** A bare host name may stand for a different machine in each deployment. */
function isTelling(name: string): boolean {
  return name.includes('.')
}
