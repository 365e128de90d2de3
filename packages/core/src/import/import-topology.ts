import { placeOf, type Place } from '@topolint/engine'
import type { FileInput } from '../file-input.js'
import { partsFor } from '../parts.js'
import { factsIn, readAll } from '../read.js'
import { openFile } from '../text-file.js'
import { topologyDocument } from './topology-document.js'

export type ImportedTopology = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problems: readonly { readonly message: string; readonly place: Place }[] }

/** The topolint document that says what an exported topology says; what cannot be read is said, and nothing is written of the rest. */
export async function importTopology(file: FileInput, name: string): Promise<ImportedTopology> {
  const text = openFile({ ...file, named: true })
  const read = readAll([text], await partsFor([text]))
  const problems = read.flatMap(({ findings }) => findings.map(({ message, at }) => ({ message, place: placeOf(at) })))
  if (problems.length > 0) return { ok: false, problems }
  const facts = factsIn(read)
  const isTopology = facts.documents.some(({ kind }) => kind === 'PublishedTopology' || kind === 'TopologyBuilder')
  if (isTopology) return { ok: true, text: topologyDocument(facts, { name, path: file.path }) }
  const at = { source: text.source, start: 0, end: 0 }
  return { ok: false, problems: [{ message: `${file.path} is no exported topology. Expected what Get-CsTopology -AsXml or Topology Builder wrote`, place: placeOf(at) }] }
}
