import { isGroup, isList, type Facts, type Field, type Fields, type Value } from '@topolint/engine'

/** Generation ids by the number that exports give for them. */
export type ServiceVersions = ReadonlyMap<string, string>

/** Facts in which ServiceVersions that somebody explained are generations. */
export function withGenerations(facts: Facts, versions: ServiceVersions | undefined): Facts {
  if (versions === undefined || versions.size === 0) return facts
  const named = new Map([...versions].map(([version, generation]) => [`serviceVersion:${version}`, generation]))
  return { ...facts, entities: facts.entities.map((entity) => ({ ...entity, fields: renamed(entity.fields, named) })) }
}

function renamed(fields: Fields, named: ReadonlyMap<string, string>): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, renamedField(field, named)]))
}

/** Fields of the vocabulary nest no deeper than its types do. */
function renamedField(field: Field, named: ReadonlyMap<string, string>): Field {
  return field.state === 'known' ? { ...field, value: renamedValue(field.value, named) } : field
}

function renamedValue(value: Value, named: ReadonlyMap<string, string>): Value {
  if (typeof value === 'string') return named.get(value) ?? value
  if (typeof value !== 'object') return value
  if (isList(value)) return { ...value, items: value.items.map((item) => renamedField(item, named)) }
  return isGroup(value) ? { fields: renamed(value.fields, named) } : value
}
