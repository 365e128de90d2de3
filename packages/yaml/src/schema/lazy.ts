import type { Schema } from './schema.js'

/** A schema that names itself: resolved when it is first needed, kept under its name in the JSON Schema. */
export function lazy<T, D>(name: string, resolveSchema: () => Schema<T, D>): Schema<T, D> {
  return {
    meta: {},
    json: (definitions) => definitions.define(name, () => resolveSchema().json(definitions)),
    decode: (place, context) => resolveSchema().decode(place, context),
  }
}
