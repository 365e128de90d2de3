import type { Message } from '../problems.js'
import type { Range } from '../range.js'
import type { JsonObject } from './json-schema.js'
import type { Place } from './place.js'

/** What an editor shows of a value. */
export interface Meta {
  readonly title?: string
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly default?: unknown
}

/** One way in which a document does not fit. */
export interface SchemaProblem extends Range {
  readonly message: string
}

export interface DecodeContext {
  report(range: Range, message: Message): void
}

/** What was read of a value: the tree with places, as far as it fits, and the plain value if all of it does. */
export interface Outcome<T, D> {
  readonly decoded: D | undefined
  readonly value: { readonly is: T } | undefined
}

/** One definition of a value: its type, how it is read with its places, and its JSON Schema. */
export interface Schema<T, D> {
  readonly meta: Meta
  decode(place: Place, context: DecodeContext): Outcome<T, D>
  json(definitions: Definitions): JsonObject
}

/** Collects what JSON Schema keeps under `$defs`. */
export interface Definitions {
  define(name: string, make: () => JsonObject): JsonObject
}

/** The plain value that a schema describes. */
export type Infer<S> = S extends Schema<infer T, unknown> ? T : never

/** The tree with places that a schema reads. */
export type Decoded<S> = S extends Schema<unknown, infer D> ? D : never

export interface DecodedScalar<T> extends Place {
  readonly kind: 'scalar'
  readonly value: T
}

export const nothing: Outcome<never, never> = { decoded: undefined, value: undefined }
