import { excerpt } from '@topolint/yaml'
import { noFacts, span, type RawFinding, type Source } from '@topolint/engine'
import { parseXml } from '../element/parse-xml.js'
import type { XmlDocument } from '../element/xml-element.js'
import type { Reading } from '../../reading.js'
import { commentsIn } from './comments-in.js'
import { ElementPath } from './element-path.js'
import { isSkipped } from './skipped.js'
import { formOf, mayBeTopology, type TopologyForm } from './topology-form.js'
import { topologyFacts } from './topology-facts.js'

export interface XmlReadingOptions {
  /** Asked for by name: what is not read must be said. */
  readonly named?: boolean
}

/** What PowerShell exports objects as; another reader's business. */
const clixml = 'Objs'

/** Reads what `Get-CsTopology -AsXml` and Topology Builder write. Undefined for XML that is none of these and was only met on the way. */
export function readTopologyXml(source: Source, { named = false }: XmlReadingOptions = {}): Reading | undefined {
  const isLikely = mayBeTopology(source.text)
  if (!named && !isLikely) return undefined
  const document = parseXml(source.text, { skips: isSkipped })
  const { root, doctype } = document
  const form = root === undefined ? undefined : formOf(root)
  const reading = { facts: noFacts, findings: broken(source, document), comments: commentsIn(source, document) }
  if (root !== undefined && form !== undefined && form !== 'input') return { ...reading, facts: topologyFacts(source, root, form) }
  const isRefused = isLikely && root === undefined && doctype !== undefined
  if (root?.name === clixml || !(named || isRefused)) return undefined
  return { ...reading, findings: [...reading.findings, ...otherThing(source, document, form)] }
}

function broken(source: Source, { problems, root }: XmlDocument): readonly RawFinding[] {
  const path = new ElementPath(root)
  return problems.map((problem) => ({ rule: 'parse-error', message: problem.message, at: span(source, problem), path: path.to(problem.start) }))
}

/** What was asked for by name and is not read. */
function otherThing(source: Source, { root, problems }: XmlDocument, form: TopologyForm | undefined): readonly RawFinding[] {
  if (root !== undefined) return [{ rule: 'unknown-document', message: form === 'input' ? isInput : otherKind(root.name), at: span(source, { start: root.start, end: root.tagEnd }), path: `/${root.name}` }]
  return problems.length > 0 ? [] : [{ rule: 'parse-error', message: `${source.path} has no XML in it`, at: span(source, { start: 0, end: 0 }), path: '' }]
}

const isInput = 'this is input for Merge-CsLegacyTopology, not a topology; the topology is what the cmdlet writes'

function otherKind(name: string): string {
  return `topolint does not know XML of this kind (${excerpt(name)}); it reads what Get-CsTopology -AsXml and Topology Builder write`
}
