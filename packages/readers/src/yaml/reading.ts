import { absent, span, type DocumentFact, type EntityFact, type EntityKind, type Field, type Fields, type Source } from '@topolint/engine'
import { resolve, type DecodedScalar } from '@topolint/yaml'
import { at, toFields, type DecodedRecord } from './to-field.js'

/** One document as its facts are made. */
export interface Reading {
  readonly source: Source
  readonly document: DocumentFact
  /** What the document does not name does not exist. */
  readonly complete: boolean
}

/** What an object says of its entity: the fields that are named, and `none` of those that a complete document leaves out. */
export function claims({ source, complete }: Reading, object: DecodedRecord, { says, none }: { readonly says: readonly string[]; readonly none?: readonly string[] }): Fields {
  const said = toFields(source, object.fields, says)
  if (!complete || none === undefined) return said
  const left = none.filter((name) => !isWritten(object, name))
  return { ...said, ...Object.fromEntries(left.map((name) => [name, absent()])) }
}

/** A key whose value does not fit is written all the same. */
function isWritten({ node }: DecodedRecord, name: string): boolean {
  const mapping = resolve(node)
  return mapping.kind === 'mapping' && mapping.pairs.some(({ key }) => isText(resolve(key), name))
}

function isText(node: ReturnType<typeof resolve>, text: string): boolean {
  return node.kind === 'scalar' && node.text === text
}

export interface Entity {
  readonly kind: EntityKind
  readonly key: string
  readonly name: Field
  /** The value that names it. */
  readonly named: DecodedScalar<string>
  readonly fields: Fields
  readonly path: string
}

export function toEntity({ source, document }: Reading, { kind, key, name, named, fields, path }: Entity): EntityFact {
  return { kind, key, name, origin: 'declared', fields, at: span(source, named.range), path, document }
}

/** An entity whose identity is the text that names it. */
export function nameField({ source }: Reading, named: DecodedScalar<string>): Field {
  return at(source, named, named.value)
}
