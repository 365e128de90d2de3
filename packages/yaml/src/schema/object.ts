import type { YamlMapping, YamlPair } from '../node.js'
import type { Range } from '../range.js'
import { resolve } from '../resolve.js'
import { described } from './json-schema.js'
import { nearest } from './nearest.js'
import { placeOf, viaOf, wrongAt, type Place } from './place.js'
import { nameOf } from './scalar.js'
import { nothing, type DecodeContext, type Decoded, type Infer, type Meta, type Outcome, type Schema } from './schema.js'

export interface FieldSchema<T, D, R extends boolean> {
  readonly schema: Schema<T, D>
  readonly required: R
}

export function required<T, D>(schema: Schema<T, D>): FieldSchema<T, D, true> {
  return { schema, required: true }
}

export function optional<T, D>(schema: Schema<T, D>): FieldSchema<T, D, false> {
  return { schema, required: false }
}

export type FieldSchemas = Readonly<Record<string, FieldSchema<unknown, unknown, boolean>>>

type RequiredKeys<F extends FieldSchemas> = { [K in keyof F]: F[K]['required'] extends true ? K : never }[keyof F]

export type ObjectValue<F extends FieldSchemas> = Simplify<
  { readonly [K in RequiredKeys<F>]: Infer<F[K]['schema']> } & { readonly [K in Exclude<keyof F, RequiredKeys<F>>]?: Infer<F[K]['schema']> }
>

type Simplify<T> = { [K in keyof T]: T[K] }

/** A field as read, with the place of its key. */
export type DecodedField<D> = D & { readonly keyRange: Range }

export interface DecodedObject<F extends FieldSchemas> extends Place {
  readonly kind: 'object'
  /** The fields that are there and fit, whatever is wrong with the others. */
  readonly fields: { readonly [K in keyof F]?: DecodedField<Decoded<F[K]['schema']>> }
}

export type ObjectSchema<F extends FieldSchemas> = Schema<ObjectValue<F>, DecodedObject<F>> & { readonly fields: F }

/** Keys with values; a key that is not among the fields is a problem, because nobody would read it. */
export function object<F extends FieldSchemas>(fields: F, meta: Meta & { readonly name?: string } = {}): ObjectSchema<F> {
  const { name } = meta
  const make: ObjectSchema<F>['json'] = (definitions) =>
    described(meta, {
      type: 'object',
      properties: Object.fromEntries(Object.entries(fields).map(([key, { schema }]) => [key, schema.json(definitions)])),
      ...requiredKeys(fields),
      additionalProperties: false,
    })
  return {
    meta,
    fields,
    json: (definitions) => (name === undefined ? make(definitions) : definitions.define(name, () => make(definitions))),
    decode(place, context) {
      const node = resolve(place.node)
      if (node.kind !== 'mapping') {
        context.report(wrongAt(place), `Keys with values are needed here, not ${nameOf(node)}`)
        return nothing
      }
      return decodeFields(fields, node, place, context)
    },
  }
}

function requiredKeys(fields: FieldSchemas): { readonly required?: readonly string[] } {
  const keys = Object.keys(fields).filter((key) => fields[key]?.required === true)
  return keys.length === 0 ? {} : { required: keys }
}

function decodeFields<F extends FieldSchemas>(fields: F, node: YamlMapping, place: Place, context: DecodeContext): Outcome<ObjectValue<F>, DecodedObject<F>> {
  const decoded: Record<string, unknown> = {}
  const value: Record<string, unknown> = {}
  let fits = true
  for (const pair of node.pairs) {
    const read = decodePair(fields, pair, place, context)
    if (read?.decoded !== undefined) decoded[read.key] = read.decoded
    if (read?.value === undefined) fits = false
    else value[read.key] = read.value.is
  }
  for (const key of missingKeys(fields, node)) {
    fits = false
    context.report(firstKey(node, place), `The key ${key} is missing`)
  }
  // Both records were filled field by field from the very schemas that the types are computed from.
  const whole = { ...place, kind: 'object', fields: decoded } as DecodedObject<F>
  return { decoded: whole, value: fits ? { is: value as ObjectValue<F> } : undefined }
}

interface ReadPair extends Outcome<unknown, object> {
  readonly key: string
}

function decodePair(fields: FieldSchemas, pair: YamlPair, place: Place, context: DecodeContext): ReadPair | undefined {
  const keyNode = resolve(pair.key)
  const key = keyNode.kind === 'scalar' ? keyNode.text : undefined
  const keyRange: Range = { start: pair.key.start, end: pair.key.end }
  const field = key !== undefined && Object.hasOwn(fields, key) ? fields[key] : undefined
  if (key === undefined || field === undefined) {
    context.report(keyRange, unknownKey(key, Object.keys(fields)))
    return undefined
  }
  const via = pair.mergedBy === undefined ? viaOf(place) : { start: pair.mergedBy.start, end: pair.mergedBy.end }
  const { decoded, value } = field.schema.decode(placeOf(pair.value, via), context)
  return { key, value, decoded: typeof decoded === 'object' && decoded !== null ? { ...decoded, keyRange } : undefined }
}

export function unknownKey(key: string | undefined, known: readonly string[]): string {
  if (key === undefined) return 'A key must be a single word'
  const near = nearest(key, known)
  return near === undefined ? `The key ${key} is not known here; known are ${known.join(', ')}` : `The key ${key} is not known here. Did you mean ${near}?`
}

function missingKeys(fields: FieldSchemas, { pairs }: YamlMapping): readonly string[] {
  const present = new Set(pairs.map(({ key }) => keyText(key)))
  return Object.keys(fields).filter((key) => fields[key]?.required === true && !present.has(key))
}

export function keyText(key: YamlPair['key']): string | undefined {
  const node = resolve(key)
  return node.kind === 'scalar' ? node.text : undefined
}

/** A missing key is reported at the first key that is there: the whole mapping would be too much to underline. */
function firstKey({ pairs }: YamlMapping, place: Place): Range {
  const [first] = pairs
  return first === undefined || first.mergedBy !== undefined ? wrongAt(place) : { start: first.key.start, end: first.key.end }
}
