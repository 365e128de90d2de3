import { known, textOfValue, type Field, type Fields } from '../model/field.js'
import type { Operation } from './operation-file.js'

/** Subjects with those that follow from them; what is known already stays. */
export function withImplied(subjects: Fields, implies: NonNullable<Operation['implies']>): Fields {
  const all: Record<string, Field> = { ...subjects }
  for (const [name, sources] of Object.entries(implies)) {
    const [first] = sources.flatMap((source) => (source === 'application.pool' ? poolOf(all['application']) : all[source]) ?? [])
    if (first !== undefined && (all[name] === undefined || (all[name].state === 'unknown' && first.state === 'known'))) all[name] = first
  }
  return all
}

function poolOf(application: Field | undefined): Field | undefined {
  if (application?.state !== 'known') return undefined
  const written = textOfValue(application.value)
  const slash = written.indexOf('/')
  return slash < 0 ? undefined : known(written.slice(0, slash), application.at, application.writtenAt)
}
