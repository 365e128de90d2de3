import { resolve } from '../resolve.js'
import type { Range } from '../range.js'
import { described } from './json-schema.js'
import { keyText } from './object.js'
import { placeOf, viaOf, wrongAt, type Place } from './place.js'
import { nameOf } from './scalar.js'
import { nothing, type Meta, type Schema } from './schema.js'

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
      const read = node.pairs.map(({ key, value, mergedBy }) => {
        const via = mergedBy === undefined ? viaOf(place) : { start: mergedBy.start, end: mergedBy.end }
        return { key: keyText(key) ?? '', keyRange: { start: key.start, end: key.end }, ...item.decode(placeOf(value, via), context) }
      })
      const entries = read.flatMap(({ key, keyRange, decoded }) => (decoded === undefined ? [] : [{ key, keyRange, decoded }]))
      const values = read.flatMap(({ key, value }): readonly (readonly [string, T])[] => (value === undefined ? [] : [[key, value.is]]))
      return { decoded: { ...place, kind: 'map', entries }, value: values.length === read.length ? { is: new Map(values) } : undefined }
    },
  }
}
