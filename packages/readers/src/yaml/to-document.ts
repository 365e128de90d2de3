import { known, knownPath, span, type DocumentFact, type Fields, type Source } from '@topolint/engine'
import { resolve, type DecodedScalar, type Place } from '@topolint/yaml'
import { at } from './to-field.js'

interface DecodedDocument extends Place {
  readonly fields: { readonly kind?: DecodedScalar<string>; readonly name?: DecodedScalar<string> }
}

/** A document is known by kind and name, so that its findings keep their fingerprints when the file is moved; without a name by its path. */
export function toDocument(source: Source, { node, range, fields: { kind, name } }: DecodedDocument, fields: Fields): DocumentFact {
  const place = span(source, name?.range ?? firstKey(node) ?? range)
  const is = kind?.value ?? ''
  const own = { kind: kind === undefined ? known(is, place) : at(source, kind, is), ...(name === undefined ? {} : { name: at(source, name, name.value) }) }
  return { kind: is, identity: `${is}/${name?.value ?? knownPath(source)}`, at: place, fields: { ...own, ...fields } }
}

function firstKey(node: Place['node']): { readonly start: number; readonly end: number } | undefined {
  const mapping = resolve(node)
  return mapping.kind === 'mapping' ? mapping.pairs[0]?.key : undefined
}
