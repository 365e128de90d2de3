import { generationReading, isList, textOfValue, type Field, type Fields } from '@topolint/engine'
import { commentText, yamlText } from './yaml-text.js'

/** A key with what a field says: nothing where nobody says it, and a comment where it cannot be known. */
export function keyLines(key: string, field: Field | undefined): readonly string[] {
  if (field === undefined) return []
  if (field.state === 'absent') return [`${key}: null`]
  return field.state === 'unknown' ? [`# ${key}: not known (${commentText(field.reason)})`] : [`${key}: ${valueText(field)}`]
}

/** Short lists stand in one line. */
function valueText({ value }: Extract<Field, { readonly state: 'known' }>): string {
  if (typeof value === 'string') return yamlText(value)
  if (typeof value !== 'object') return String(value)
  return isList(value) ? `[${value.items.flatMap((item) => (item.state === 'known' ? [yamlText(textOfValue(item.value))] : [])).join(', ')}]` : '{}'
}

/** The product where the number tells it for certain, else the number. */
export function generationLines({ generation }: Fields): readonly string[] {
  if (generation?.state !== 'known') return keyLines('serviceVersion', generation)
  const written = textOfValue(generation.value)
  const reading = generationReading(written)
  if (reading !== undefined && !reading.nameInferred) return [`product: ${reading.generation.id}`]
  const number = Number(written.slice(written.indexOf(':') + 1))
  if (number < 1 || number > 99) return [`# serviceVersion: ${number} is none that there is`]
  return [`serviceVersion: ${number}${reading === undefined ? '' : `  # ${reading.generation.name}`}`]
}

/** A list of which an item is not known is told in a comment beside it. */
export function listLines(key: string, field: Field | undefined): readonly string[] {
  if (field?.state !== 'known' || typeof field.value !== 'object' || !isList(field.value)) return keyLines(key, field)
  const open = field.value.items.flatMap((item) => (item.state === 'unknown' ? [`# one more of ${key} is not known (${commentText(item.reason)})`] : []))
  return [...keyLines(key, field), ...open]
}
