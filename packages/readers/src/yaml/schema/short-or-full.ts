import { resolve, type Schema } from '@topolint/yaml'

/** A thing by its name alone, or with all that is said of it. */
export function shortOrFull<T, D, U, E>(short: Schema<T, D>, full: Schema<U, E>): Schema<T | U, D | E> {
  return {
    meta: full.meta,
    json: (definitions) => ({ anyOf: [short.json(definitions), full.json(definitions)] }),
    decode: (place, context) => (resolve(place.node).kind === 'scalar' ? short.decode(place, context) : full.decode(place, context)),
  }
}
