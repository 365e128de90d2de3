import type { Definitions, Meta, Schema } from './schema.js'

export type Json = string | number | boolean | null | readonly Json[] | JsonObject

export interface JsonObject {
  readonly [key: string]: Json
}

/** The schema for editors, draft 2020-12, always in the same order of keys. */
export function toJsonSchema<T, D>(schema: Schema<T, D>, header: JsonObject = {}): JsonObject {
  const definitions = new Map<string, JsonObject>()
  const collect: Definitions = {
    define(name, make) {
      if (!definitions.has(name)) {
        definitions.set(name, {})
        definitions.set(name, make())
      }
      return { $ref: `#/$defs/${name}` }
    },
  }
  const root = schema.json(collect)
  const sorted = [...definitions].sort(([left], [right]) => (left < right ? -1 : 1))
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', ...header, ...root, ...(sorted.length === 0 ? {} : { $defs: Object.fromEntries(sorted) }) }
}

/** The words of a schema for people, in front of what it demands. */
export function described({ title, description, examples, default: standard }: Meta, demands: JsonObject): JsonObject {
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...demands,
    ...(standard === undefined ? {} : { default: toJson(standard) }),
    ...(examples === undefined ? {} : { examples: examples.map(toJson) }),
  }
}

function toJson(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(toJson)
  return typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item)])) : null
}
