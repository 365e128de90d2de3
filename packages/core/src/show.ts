import { placeOf, type DocumentFact, type EntityFact, type Facts, type Place, type RawFinding } from '@topolint/engine'
import type { FileInput } from './file-input.js'
import type { LintOptions } from './lint.js'
import { partsFor } from './parts.js'
import { factsIn, readAll } from './read.js'
import { withGenerations } from './service-versions.js'
import { showFields, textOf, type ShownFields } from './show-fields.js'
import { showProcedure, type ShownProcedure } from './show-procedure.js'
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
  readonly fields: ShownFields
  readonly entities: readonly ShownEntity[]
  readonly procedures: readonly ShownProcedure[]
}

export interface ShownEntity {
  readonly kind: string
  readonly name: string
  readonly line: number
  readonly fields: ShownFields
}

/** What of the options of a run has a say in how a file is read. */
export type ShowOptions = Pick<LintOptions, 'operations' | 'serviceVersions'>

export async function show(file: FileInput, { operations, serviceVersions }: ShowOptions = {}): Promise<ShownFile> {
  const text = openFile({ ...file, named: true })
  const read = readAll([text], await partsFor([text], operations))
  const facts = withGenerations(factsIn(read), serviceVersions)
  const findings = read.flatMap((each) => each.findings)
  return {
    path: file.path,
    language: text.source.language,
    encoding: text.encoding,
    documents: facts.documents.map((document) => showDocument(document, facts)),
    findings: findings.map(({ message, at }: RawFinding) => ({ message, place: placeOf(at) })),
  }
}

function showDocument(document: DocumentFact, { entities, procedures }: Facts): ShownDocument {
  return {
    kind: document.kind,
    fields: showFields(document.fields),
    entities: entities.filter((entity) => entity.document === document).map(showEntity),
    procedures: procedures.filter((procedure) => procedure.document === document).map(showProcedure),
  }
}

function showEntity({ kind, name, key, at, fields }: EntityFact): ShownEntity {
  return { kind, name: name.state === 'known' ? textOf(name.value) : key, line: placeOf(at).start.line, fields: showFields(fields) }
}
