import { isList, type Field, type Value } from './field.js'
import { comparable } from './identity.js'

/** One text for one meaning: two fields say the same if these are equal. */
export function canonical(field: Field): string {
  return field.state === 'known' ? canonicalValue(field.value) : field.state
}

function canonicalValue(value: Value): string {
  if (typeof value === 'string') return JSON.stringify(comparable(value))
  if (typeof value !== 'object') return String(value)
  if (isList(value)) return `[${value.items.map(canonical).sort().join()}${value.open ? ',…' : ''}]`
  const fields = Object.entries(value.fields).map(([name, field]) => `${name}=${canonical(field)}`)
  return `{${fields.sort().join()}}`
}
