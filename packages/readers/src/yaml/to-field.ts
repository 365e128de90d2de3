import { absent, known, span, type Field, type Fields, type Known, type Source, type Value } from '@topolint/engine'
import { resolve, type DecodedList, type DecodedNothing, type DecodedScalar, type Place } from '@topolint/yaml'

/** Whatever a schema reads, of which fields are made alike. */
export type DecodedValue = DecodedScalar<string | number | boolean> | DecodedList<DecodedValue> | DecodedNothing | DecodedRecord

export interface DecodedRecord extends Place {
  readonly kind: 'object'
  readonly fields: Readonly<Record<string, DecodedValue | undefined>>
}

/** A value with its place of use, and the place where it was written if an alias brought it. */
export function toField(source: Source, decoded: DecodedValue): Field {
  switch (decoded.kind) {
    case 'scalar':
      return at(source, decoded, decoded.value)
    case 'list':
      return toListField(source, decoded, decoded.items.map((item) => toField(source, item)))
    case 'object':
      return at(source, decoded, { fields: toFields(source, decoded.fields) })
    case 'nothing':
      return absent(span(source, decoded.range))
  }
}

export function toFields(source: Source, decoded: DecodedRecord['fields'], names: readonly string[] = Object.keys(decoded)): Fields {
  const fields: Record<string, Field> = {}
  for (const name of names) {
    const value = decoded[name]
    if (value !== undefined) fields[name] = toField(source, value)
  }
  return fields
}

/** A list with an item that could not be read is not known to its end. */
export function toListField(source: Source, list: DecodedList<unknown>, items: readonly Field[]): Field {
  return at(source, list, { items, open: !isWhole(list) })
}

export function isWhole({ node, items }: DecodedList<unknown>): boolean {
  const target = resolve(node)
  return target.kind !== 'sequence' || target.items.length === items.length
}

export function at(source: Source, { range, writtenAt }: Place, value: Value): Known {
  return known(value, span(source, range), writtenAt === undefined ? undefined : span(source, writtenAt))
}
