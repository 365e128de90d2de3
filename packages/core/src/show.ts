import { isGroup, isList, placeOf, type DocumentFact, type EntityFact, type Field, type Place, type RawFinding, type Value } from '@topolint/engine'
import type { FileInput } from './file-input.js'
import { partsFor } from './parts.js'
import { factsIn, readAll } from './read.js'
import { openFile } from './text-file.js'

/** What was understood of a file, for people who wonder why a rule is silent. */
export interface ShownFile {
  readonly path: string
  readonly language: string
  readonly encoding: string | undefined
  readonly documents: readonly ShownDocument[]
  readonly findings: readonly { readonly message: string; readonly place: Place }[]
}

export interface ShownDocument {
  readonly kind: string
  readonly fields: readonly (readonly [string, string])[]
  readonly entities: readonly ShownEntity[]
}

export interface ShownEntity {
  readonly kind: string
  readonly name: string
  readonly line: number
  readonly fields: readonly (readonly [string, string])[]
}

export async function show(file: FileInput): Promise<ShownFile> {
  const text = openFile({ ...file, named: true })
  const read = readAll([text], await partsFor([text]))
  const facts = factsIn(read)
  const findings = read.flatMap((each) => each.findings)
  return {
    path: file.path,
    language: text.source.language,
    encoding: text.encoding,
    documents: facts.documents.map((document) => showDocument(document, facts.entities)),
    findings: findings.map(({ message, at }: RawFinding) => ({ message, place: placeOf(at) })),
  }
}

function showDocument(document: DocumentFact, entities: readonly EntityFact[]): ShownDocument {
  const own = entities.filter((entity) => entity.document === document)
  return { kind: document.kind, fields: showFields(document.fields), entities: own.map(showEntity) }
}

function showEntity({ kind, name, key, at, fields }: EntityFact): ShownEntity {
  return { kind, name: name.state === 'known' ? textOf(name.value) : key, line: placeOf(at).start.line, fields: showFields(fields) }
}

function showFields(fields: Readonly<Record<string, Field>>): readonly (readonly [string, string])[] {
  return Object.entries(fields).map(([name, field]) => [name, fieldText(field)])
}

function fieldText(field: Field): string {
  if (field.state === 'unknown') return `unknown (${field.reason})`
  return field.state === 'absent' ? 'none' : textOf(field.value)
}

function textOf(value: Value): string {
  if (typeof value !== 'object') return String(value)
  if (isList(value)) return [...value.items.map(fieldText), ...(value.open ? ['…'] : [])].join(', ')
  return isGroup(value) ? `{ ${showFields(value.fields).map(([name, text]) => `${name}: ${text}`).join(', ')} }` : ''
}
