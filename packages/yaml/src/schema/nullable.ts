import { resolve } from '../resolve.js'
import { described } from './json-schema.js'
import type { Place } from './place.js'
import type { Meta, Schema } from './schema.js'

/** Written down as having no value: `nextHop: null`. */
export interface DecodedNothing extends Place {
  readonly kind: 'nothing'
}

/** Allows to say that there is none, which is another thing than to say nothing. */
export function nullable<T, D>(schema: Schema<T, D>, meta: Meta = {}): Schema<T | null, D | DecodedNothing> {
  return {
    meta,
    json: (definitions) => described(meta, { anyOf: [schema.json(definitions), { type: 'null' }] }),
    decode(place, context) {
      const node = resolve(place.node)
      if (node.kind === 'scalar' && node.value === null) return { decoded: { ...place, kind: 'nothing' }, value: { is: null } }
      return schema.decode(place, context)
    },
  }
}
