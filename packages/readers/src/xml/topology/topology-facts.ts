import { known, knownPath, noFacts, span, type DocumentFact, type Facts, type Field, type Source } from '@topolint/engine'
import { attributeOf, childNamed, type XmlElement } from '../element/xml-element.js'
import { applicationPoolFacts } from './application-pool-facts.js'
import { booleanField } from './attribute-field.js'
import { domainFacts } from './domain-facts.js'
import { EarlierPools } from './earlier-pools.js'
import { LinkedTopology } from './linked-topology.js'
import { poolFacts } from './pool-facts.js'
import { siteFacts } from './site-facts.js'
import type { TopologyForm } from './topology-form.js'
import { collect } from './written-topology.js'

/** What the topology in a document says; of a design its new half. */
export function topologyFacts(source: Source, root: XmlElement, form: Exclude<TopologyForm, 'input'>): Facts {
  const design = form === 'builder' ? (childNamed(root, 'NewTopology') ?? childNamed(root, 'OriginalTopology')) : root
  const document = form === 'builder' ? builderDocument(source, root, design) : publishedDocument(source, root)
  if (design === undefined) return { ...noFacts, documents: [document] }
  const original = form === 'builder' ? childNamed(root, 'OriginalTopology') : undefined
  const reading = { source, document, topology: new LinkedTopology(collect(design)) }
  const earlier = original === undefined || original === design ? undefined : new EarlierPools(source, original)
  return {
    ...noFacts,
    documents: [document],
    entities: [...siteFacts(reading), ...domainFacts(reading), ...poolFacts(reading), ...applicationPoolFacts(reading, earlier)],
  }
}

function publishedDocument(source: Source, root: XmlElement): DocumentFact {
  const at = span(source, { start: root.start, end: root.tagEnd })
  return documentFact('PublishedTopology', at, { complete: known(!root.isBroken, at) })
}

function builderDocument(source: Source, root: XmlElement, design: XmlElement | undefined): DocumentFact {
  const at = span(source, { start: root.start, end: root.tagEnd })
  const topology = design === undefined ? undefined : childNamed(design, 'PartialTopology')
  const isPublished = topology === undefined ? undefined : booleanField(source, attributeOf(topology, 'IsPublished'))
  return documentFact('TopologyBuilder', at, { complete: known(!root.isBroken, at), ...(isPublished === undefined ? {} : { isPublished }) })
}

function documentFact(kind: string, at: DocumentFact['at'], fields: Readonly<Record<string, Field>>): DocumentFact {
  return { kind, identity: `${kind}/${knownPath(at.source)}`, at, fields: { kind: known(kind, at), ...fields } }
}
