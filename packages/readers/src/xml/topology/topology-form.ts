import type { XmlElement } from '../element/xml-element.js'

/** What an XML document is to us. */
export type TopologyForm = 'published' | 'builder' | 'input'

const forms: Readonly<Record<string, TopologyForm>> = { Topology: 'published', TopologyBuilder: 'builder', TopologyInput: 'input' }

const namespaces = 'urn:schema:microsoft.rtc.management.'
const mention = /urn:schema:Microsoft\.Rtc\.Management\./iu

/** A text that does not name the namespaces of topologies holds none, and need not be parsed. */
export function mayBeTopology(text: string): boolean {
  return mention.test(text)
}

/** A root whose tag could not be read has lost its namespace; then its name is enough. */
export function formOf({ name, namespace, isBroken }: XmlElement): TopologyForm | undefined {
  const isOurs = namespace.toLowerCase().startsWith(namespaces) || (namespace === '' && isBroken)
  return isOurs && Object.hasOwn(forms, name) ? forms[name] : undefined
}
