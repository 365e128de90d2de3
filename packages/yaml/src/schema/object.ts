import type { YamlMapping, YamlPair } from '../node.js'
import type { Range } from '../range.js'
import { resolve } from '../resolve.js'
import { excerpt } from '../text/excerpt.js'
import { described } from './json-schema.js'
import { nearest } from './nearest.js'
import { placeOf, viaOfPair, wrongAt, type Place } from './place.js'
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

export interface ObjectMeta extends Meta {
  /** Kept under this name in the JSON Schema. */
  readonly name?: string
  /** Leaves keys alone that are not among the fields. */
  readonly open?: boolean
}

/** Keys with values; a key that is not among the fields is a problem, because nobody would read it. */
export function object<F extends FieldSchemas>(fields: F, meta: ObjectMeta = {}): ObjectSchema<F> {
  const { name, open = false } = meta
  const make: ObjectSchema<F>['json'] = (definitions) =>
    described(meta, {
      type: 'object',
      properties: Object.fromEntries(Object.entries(fields).map(([key, { schema }]) => [key, schema.json(definitions)])),
      ...requiredKeys(fields),
      additionalProperties: open,
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
      return decodeFields({ fields, open }, node, place, context)
    },
  }
}

function requiredKeys(fields: FieldSchemas): { readonly required?: readonly string[] } {
  const keys = Object.keys(fields).filter((key) => fields[key]?.required === true)
  return keys.length === 0 ? {} : { required: keys }
}

interface Fields<F extends FieldSchemas> {
  readonly fields: F
  readonly open: boolean
}

function decodeFields<F extends FieldSchemas>(known: Fields<F>, node: YamlMapping, place: Place, context: DecodeContext): Outcome<ObjectValue<F>, DecodedObject<F>> {
  const decoded: Record<string, unknown> = {}
  const value: Record<string, unknown> = {}
  const missing = missingKeys(known.fields, node)
  let fits = missing.length === 0
  for (const pair of node.pairs) {
    const read = decodePair(known, pair, place, context)
    if (read.decoded !== undefined) decoded[read.key] = read.decoded
    if (read.value !== undefined) value[read.key] = read.value.is
    fits &&= read.fits
  }
  for (const key of withoutMisspelt(missing, known, node)) context.report(firstKey(node, place), `The key ${key} is missing`)
  // Both records were filled field by field from the very schemas that the types are computed from.
  const whole = { ...place, kind: 'object', fields: decoded } as DecodedObject<F>
  return { decoded: whole, value: fits ? { is: value as ObjectValue<F> } : undefined }
}

interface ReadPair extends Outcome<unknown, object> {
  readonly key: string
  readonly fits: boolean
}

function decodePair({ fields, open }: Fields<FieldSchemas>, pair: YamlPair, place: Place, context: DecodeContext): ReadPair {
  const key = keyText(pair.key)
  const own: Range = { start: pair.key.start, end: pair.key.end }
  const field = key !== undefined && Object.hasOwn(fields, key) ? fields[key] : undefined
  if (key === undefined || field === undefined) {
    if (!open) context.report(own, () => unknownKey(key, Object.keys(fields)))
    return { key: '', fits: open, ...nothing }
  }
  const via = viaOfPair(pair, place)
  const { decoded, value } = field.schema.decode(placeOf(pair.value, via), context)
  return { key, value, fits: value !== undefined, decoded: typeof decoded === 'object' && decoded !== null ? { ...decoded, keyRange: via ?? own } : undefined }
}

export function unknownKey(key: string | undefined, known: readonly string[]): string {
  if (key === undefined) return 'A key must be a single word'
  const near = nearest(key, known)
  return near === undefined ? `The key ${excerpt(key)} is not known here; known are ${known.join(', ')}` : `The key ${excerpt(key)} is not known here. Did you mean ${near}?`
}

function missingKeys(fields: FieldSchemas, { pairs }: YamlMapping): readonly string[] {
  const present = new Set(pairs.map(({ key }) => keyText(key)))
  return Object.keys(fields).filter((key) => fields[key]?.required === true && !present.has(key))
}

const mostGuesses = 20

/** A key that was misspelt is reported as such, and not as missing too. */
function withoutMisspelt(missing: readonly string[], { fields, open }: Fields<FieldSchemas>, { pairs }: YamlMapping): readonly string[] {
  if (missing.length === 0 || open) return missing
  const unknown = pairs.flatMap(({ key }) => keyText(key) ?? []).filter((key) => !Object.hasOwn(fields, key))
  const meant = new Set(unknown.slice(0, mostGuesses).map((key) => nearest(key, Object.keys(fields))))
  return missing.filter((key) => !meant.has(key))
}

export function keyText(key: YamlPair['key']): string | undefined {
  const node = resolve(key)
  return node.kind === 'scalar' ? node.text : undefined
}

/** A missing key is reported at the first key that is there: the whole mapping would be too much to underline. */
export function firstKey({ pairs }: YamlMapping, place: Place): Range {
  const [first] = pairs
  return first === undefined || first.mergedBy !== undefined ? wrongAt(place) : { start: first.key.start, end: first.key.end }
}
