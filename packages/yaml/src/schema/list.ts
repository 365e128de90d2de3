import { resolve } from '../resolve.js'
import { described } from './json-schema.js'
import { placeOf, viaOf, wrongAt, type Place } from './place.js'
import { nameOf } from './scalar.js'
import { nothing, type DecodeContext, type Meta, type Outcome, type Schema } from './schema.js'

export interface DecodedList<D> extends Place {
  readonly kind: 'list'
  readonly items: readonly D[]
}

export type ListSchema<T, D> = Schema<readonly T[], DecodedList<D>>

export function list<T, D>(item: Schema<T, D>, meta: Meta & { readonly min?: number } = {}): ListSchema<T, D> {
  const { min = 0 } = meta
  return {
    meta,
    json: (definitions) => described(meta, { type: 'array', items: item.json(definitions), ...(min > 0 ? { minItems: min } : {}) }),
    decode(place, context) {
      const node = resolve(place.node)
      if (node.kind !== 'sequence') return refuse(context, place, `A list is needed here, not ${nameOf(node)}`)
      if (node.items.length < min) context.report(wrongAt(place), min === 1 ? 'The list must not be empty' : `The list needs at least ${min} items`)
      const outcomes = node.items.map((child) => item.decode(placeOf(child, viaOf(place)), context))
      return together(place, outcomes, node.items.length >= min)
    },
  }
}

/** A list, or its single item written without one. */
export function oneOrMany<T, D>(item: Schema<T, D>, meta: Meta = {}): ListSchema<T, D> {
  const many = list(item, meta)
  return {
    meta,
    json: (definitions) => described(meta, { anyOf: [item.json(definitions), { type: 'array', items: item.json(definitions) }] }),
    decode(place, context) {
      if (resolve(place.node).kind === 'sequence') return many.decode(place, context)
      return together(place, [item.decode(place, context)], true)
    },
  }
}

function together<T, D>(place: Place, outcomes: readonly Outcome<T, D>[], fits: boolean): Outcome<readonly T[], DecodedList<D>> {
  const values = outcomes.flatMap(({ value }) => (value === undefined ? [] : [value.is]))
  const items = outcomes.flatMap(({ decoded }) => (decoded === undefined ? [] : [decoded]))
  return { decoded: { ...place, kind: 'list', items }, value: fits && values.length === outcomes.length ? { is: values } : undefined }
}

function refuse(context: DecodeContext, place: Place, message: string): typeof nothing {
  context.report(wrongAt(place), message)
  return nothing
}
