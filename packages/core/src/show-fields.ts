import { isGroup, isList, type Field, type Value } from '@topolint/engine'

/** What was read of each field, in words. */
export type ShownFields = readonly (readonly [name: string, text: string])[]

export function showFields(fields: Readonly<Record<string, Field>>): ShownFields {
  return Object.entries(fields).map(([name, field]) => [name, fieldText(field)])
}

function fieldText(field: Field): string {
  if (field.state === 'unknown') return `unknown (${field.reason})`
  return field.state === 'absent' ? 'none' : textOf(field.value)
}

export function textOf(value: Value): string {
  if (typeof value !== 'object') return String(value)
  if (isList(value)) return [...value.items.map(fieldText), ...(value.open ? ['…'] : [])].join(', ')
  return isGroup(value) ? `{ ${showFields(value.fields).map(([name, text]) => `${name}: ${text}`).join(', ')} }` : ''
}
