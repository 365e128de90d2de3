import type { Source } from '@topolint/engine'
import { decode, type YamlNode } from '@topolint/yaml'
import { nothingRead, type DocumentOptions, type DocumentReading } from './document-reading.js'
import { planProcedure } from './plan-procedure.js'
import { wordProblems } from './plan-words.js'
import { schemaFindings } from './schema-findings.js'
import { plan } from './schema/plan-schema.js'
import { toDocument } from './to-document.js'

export function readPlan(source: Source, root: YamlNode, options: DocumentOptions): DocumentReading {
  const { decoded, problems } = decode(plan, root)
  if (decoded === undefined) return { ...nothingRead, findings: schemaFindings(source, root, problems) }
  const document = toDocument(source, decoded, {})
  const operations = options.operations === undefined ? undefined : new Set(options.operations)
  const procedure = planProcedure({ source, document, operations }, decoded)
  const findings = schemaFindings(source, root, [...problems, ...wordProblems(decoded, options)])
  return { facts: { documents: [document], entities: [], procedures: [procedure] }, findings }
}
