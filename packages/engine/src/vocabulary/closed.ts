import type { Estate } from '../estate/estate.js'
import type { EntityKind } from '../model/kind.js'
import { exportKinds } from './export-kinds.js'

/** Contacts live in Active Directory, so that a topology document never holds them. */
const inTopology: ReadonlySet<EntityKind> = new Set<EntityKind>(['site', 'pool', 'applicationPool', 'computer', 'application'])

/** Whether nothing of a kind exists but what the sources define: one of them holds all that there is, and no procedure brings more. */
export function isClosed({ documents, options }: Estate, kind: EntityKind): boolean {
  if (options.opened?.has(kind) === true) return false
  return documents.some(({ kind: form, fields: { complete } }) => (exportKinds.has(form) ? inTopology.has(kind) : complete?.state === 'known' && complete.value === true))
}
