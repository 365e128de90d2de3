import type { RawFinding, Source } from '@topolint/engine'
import { span } from '@topolint/engine'
import { nearest, resolve, type Range, type YamlNode, type YamlPair } from '@topolint/yaml'

export const apiVersion = 'topolint/v1'

const documentKinds = ['Topology', 'Plan'] as const

export type DocumentKind = (typeof documentKinds)[number]

/** Whose a document is, by its first two keys. */
export type Header = { readonly of: 'others' } | { readonly of: 'us'; readonly kind: DocumentKind } | { readonly of: 'nobody'; readonly finding: RawFinding }

/** A text without both words holds no document of ours, and need not be parsed. JSON may escape the slash. */
export function mayHoldDocuments(text: string): boolean {
  return text.includes('apiVersion') && (text.includes('topolint/') || text.includes('topolint\\/'))
}

export function readHeader(source: Source, root: YamlNode | undefined): Header {
  const version = pairNamed(root, 'apiVersion')
  const written = textOfValue(version)
  if (version === undefined || written?.startsWith('topolint/') !== true) return { of: 'others' }
  if (written !== apiVersion) return unknownDocument(source, version, `this version of topolint does not read ${written}; did you mean ${apiVersion}?`)
  const kind = pairNamed(root, 'kind')
  const name = textOfValue(kind)
  const known = documentKinds.find((candidate) => candidate === name)
  if (known !== undefined) return { of: 'us', kind: known }
  if (kind === undefined || name === undefined || name === '') return unknownDocument(source, kind ?? version, `the document does not say what it is; write ${choices('kind: ')}`)
  return unknownDocument(source, kind, `a document of kind ${name} is not known; ${suggestion(name)}`)
}

function suggestion(name: string): string {
  const near = nearest(name, documentKinds)
  return near === undefined ? `write ${choices('')}` : `did you mean ${near}?`
}

function choices(before: string): string {
  return documentKinds.map((kind) => `${before}${kind}`).join(' or ')
}

function unknownDocument(source: Source, pair: YamlPair, message: string): Header {
  const path = `/${textOfNode(pair.key) ?? ''}`
  return { of: 'nobody', finding: { rule: 'unknown-document', message, at: span(source, visible(pair)), path } }
}

/** An empty value has no width to point at; its key has. */
function visible({ key, value }: YamlPair): Range {
  return value.end > value.start ? value : key
}

function pairNamed(root: YamlNode | undefined, name: string): YamlPair | undefined {
  const mapping = root === undefined ? undefined : resolve(root)
  return mapping?.kind === 'mapping' ? mapping.pairs.find(({ key }) => textOfNode(key) === name) : undefined
}

function textOfValue(pair: YamlPair | undefined): string | undefined {
  return pair === undefined ? undefined : textOfNode(pair.value)
}

function textOfNode(node: YamlNode): string | undefined {
  const target = resolve(node)
  return target.kind === 'scalar' ? target.text : undefined
}
