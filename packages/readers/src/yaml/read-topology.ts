import { noFacts, type Source } from '@topolint/engine'
import { decode, type YamlNode } from '@topolint/yaml'
import { nothingRead, type Reading } from '../reading.js'
import { schemaFindings } from './schema-findings.js'
import { topology } from './schema/topology-schema.js'
import { toDocument } from './to-document.js'
import { toFields } from './to-field.js'
import { topologyFacts } from './topology-facts.js'

export function readTopology(source: Source, root: YamlNode): Reading {
  const { decoded, problems } = decode(topology, root)
  if (decoded === undefined) return { ...nothingRead, findings: schemaFindings(source, root, problems) }
  const { complete, merged } = decoded.fields
  const document = toDocument(source, decoded, toFields(source, { complete, merged }))
  const findings = schemaFindings(source, root, problems, document)
  const reading = { source, document, complete: complete?.value === true }
  return { ...nothingRead, facts: { ...noFacts, documents: [document], entities: topologyFacts(reading, decoded) }, findings }
}
