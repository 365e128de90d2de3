import { known, knownPath, span, type DocumentFact, type RawFinding, type Source } from '@topolint/engine'
import { nothingRead, type Reading } from '../reading.js'
import { clixmlObjects } from './clixml-objects.js'
import { csvObjects } from './csv-objects.js'
import { exportedFacts, isTold } from './exported-facts.js'
import type { ExportedObjects } from './exported-object.js'
import { jsonObjects } from './json-objects.js'

/** What a cmdlet printed, as `ConvertTo-Json`, `Export-Csv` or `Export-Clixml` wrote it; undefined for what is nothing of ours. */
export function readExported(source: Source): Reading | undefined {
  if (!mayBeExported(source.text)) return undefined
  const { objects, problems } = objectsIn(source.text)
  const told = objects.filter(isTold)
  const [first] = told
  if (first === undefined && !(problems.length > 0 && isSurelyExported(source.text))) return undefined
  const at = span(source, { start: first?.start ?? 0, end: first?.start ?? 0 })
  const document: DocumentFact = { kind: 'ExportedState', identity: `ExportedState/${knownPath(source)}`, at, fields: { kind: known('ExportedState', at) } }
  const findings = problems.map((problem): RawFinding => ({ rule: 'parse-error', message: problem.message, at: span(source, problem), path: '' }))
  return { ...nothingRead, facts: { ...nothingRead.facts, documents: [document], entities: exportedFacts(source, document, told) }, findings }
}

/** Each object that we read holds one of these, spelt as the product spells it. */
const marks = ['OwnerUrn', 'urn:application:', 'TrustedApplicationPool:', 'Registrar:', 'EdgeServer:', 'MediationServer:', 'Site:']

function mayBeExported(text: string): boolean {
  return marks.some((mark) => text.includes(mark))
}

/** What cannot be read must not look as if it had been, if these stand in it. */
function isSurelyExported(text: string): boolean {
  return text.includes('urn:application:') || text.includes('TrustedApplicationPool:')
}

function objectsIn(text: string): ExportedObjects {
  const first = /\S/u.exec(text)?.[0]
  if (first === '{' || first === '[') return jsonObjects(text, isTold)
  return first === '<' ? clixmlObjects(text, isTold) : csvObjects(text)
}
