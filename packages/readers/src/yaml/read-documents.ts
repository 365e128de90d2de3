import { span, type RawFinding, type Source } from '@topolint/engine'
import { parseYaml, type YamlDocument } from '@topolint/yaml'
import { commentsOf } from './comments.js'
import { mayHoldDocuments, readHeader, type DocumentKind } from './document-header.js'
import { joinReadings, nothingRead, type Reading } from '../reading.js'
import type { DocumentOptions } from './document-options.js'
import { readPlan } from './read-plan.js'
import { readTopology } from './read-topology.js'

const readers = { Topology: readTopology, Plan: readPlan } satisfies Record<DocumentKind, unknown>

/** Reads the topolint documents of a YAML or JSON text. Other documents are not ours, and nothing is said of them. */
export function readDocuments(source: Source, options: DocumentOptions = {}): Reading {
  if (!mayHoldDocuments(source.text)) return nothingRead
  const stream = parseYaml(source.text)
  const readings = stream.documents.map((document) => readOne(source, document, options))
  if (readings.every((reading) => reading === nothingRead)) return nothingRead
  return { ...joinReadings(readings), comments: commentsOf(source, stream) }
}

function readOne(source: Source, document: YamlDocument, options: DocumentOptions): Reading {
  const header = readHeader(source, document.root)
  if (header.of === 'others' && !isOursThoughBroken(source, document)) return nothingRead
  const broken = { ...nothingRead, findings: parseFindings(source, document) }
  if (header.of === 'nobody') return joinReadings([broken, { ...nothingRead, findings: [header.finding] }])
  if (header.of === 'others' || document.root === undefined) return broken
  return joinReadings([broken, readers[header.kind](source, document.root, options)])
}

function parseFindings(source: Source, { problems }: YamlDocument): readonly RawFinding[] {
  return problems.map((problem) => ({ rule: 'parse-error', message: problem.message, at: span(source, problem), path: '' }))
}

/** A document that breaks off before its first keys are read still shows them in its text. */
function isOursThoughBroken({ text }: Source, { complete, start, end }: YamlDocument): boolean {
  return !complete && mayHoldDocuments(text.slice(start, end))
}
