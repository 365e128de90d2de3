import { noFacts, type Source } from '@topolint/engine'
import { decode, type YamlNode } from '@topolint/yaml'
import { nothingRead, type Reading } from '../reading.js'
import type { DocumentOptions } from './document-options.js'
import { planProcedure } from './plan-procedure.js'
import { wordProblems } from './plan-words.js'
import { schemaFindings } from './schema-findings.js'
import { plan } from './schema/plan-schema.js'
import { toDocument } from './to-document.js'

export function readPlan(source: Source, root: YamlNode, { words }: DocumentOptions): Reading {
  const { decoded, problems } = decode(plan, root)
  if (decoded === undefined) return { ...nothingRead, findings: schemaFindings(source, root, problems) }
  const document = toDocument(source, decoded, {})
  const known = words?.()
  const operations = known === undefined ? undefined : new Set(known.operations)
  const procedure = planProcedure({ source, document, operations }, decoded)
  const findings = schemaFindings(source, root, known === undefined ? problems : [...problems, ...wordProblems(decoded, known)], document)
  return { ...nothingRead, facts: { ...noFacts, documents: [document], procedures: [procedure] }, findings }
}
