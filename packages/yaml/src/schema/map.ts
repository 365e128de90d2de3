import type { YamlPair } from '../node.js'
import type { Range } from '../range.js'
import { resolve } from '../resolve.js'
import { described } from './json-schema.js'
import { keyText } from './object.js'
import { placeOf, viaOfPair, wrongAt, type Place } from './place.js'
import { nameOf } from './scalar.js'
import { nothing, type DecodeContext, type Meta, type Outcome, type Schema } from './schema.js'

export interface DecodedMap<D> extends Place {
  readonly kind: 'map'
  readonly entries: readonly { readonly key: string; readonly keyRange: Range; readonly decoded: D }[]
}

export type MapValue<T> = ReadonlyMap<string, T>

/** Any keys, all with values of one kind. */
export function map<T, D>(item: Schema<T, D>, meta: Meta = {}): Schema<MapValue<T>, DecodedMap<D>> {
  return {
    meta,
    json: (definitions) => described(meta, { type: 'object', additionalProperties: item.json(definitions) }),
    decode(place, context) {
      const node = resolve(place.node)
      if (node.kind !== 'mapping') {
        context.report(wrongAt(place), `Keys with values are needed here, not ${nameOf(node)}`)
        return nothing
      }
      const read = node.pairs.map((pair) => decodeEntry(item, pair, place, context))
      const entries = read.flatMap(({ key, keyRange, decoded }) => (decoded === undefined ? [] : [{ key, keyRange, decoded }]))
      const values = read.flatMap(({ key, value }): readonly (readonly [string, T])[] => (value === undefined ? [] : [[key, value.is]]))
      return { decoded: { ...place, kind: 'map', entries }, value: values.length === read.length ? { is: new Map(values) } : undefined }
    },
  }
}

interface ReadEntry<T, D> extends Outcome<T, D> {
  readonly key: string
  readonly keyRange: Range
}

function decodeEntry<T, D>(item: Schema<T, D>, pair: YamlPair, place: Place, context: DecodeContext): ReadEntry<T, D> {
  const own: Range = { start: pair.key.start, end: pair.key.end }
  const via = viaOfPair(pair, place)
  const key = keyText(pair.key)
  if (key === undefined) context.report(own, 'A key must be a single word')
  const { decoded, value } = item.decode(placeOf(pair.value, via), context)
  return { key: key ?? '', keyRange: via ?? own, decoded, value: key === undefined ? undefined : value }
}
