import { literal, required, type FieldSchema, type DecodedScalar } from '@topolint/yaml'
import { apiVersion, type DocumentKind } from '../document-header.js'

interface Header<K extends DocumentKind> {
  readonly apiVersion: FieldSchema<typeof apiVersion, DecodedScalar<typeof apiVersion>, true>
  readonly kind: FieldSchema<K, DecodedScalar<K>, true>
}

export function header<K extends DocumentKind>(kind: K): Header<K> {
  return {
    apiVersion: required(literal(apiVersion, { description: 'Says that the document is for topolint, and which version of the format it is in.' })),
    kind: required(literal(kind, { description: 'What the document holds.' })),
  }
}
