import { attributeOf, type XmlElement } from '../element/xml-element.js'

const idle: ReadonlySet<string> = new Set(['NetInterface', 'SimpleUrlConfiguration', 'Location'])

/** What says nothing of pools, computers and applications: most of a topology. */
export function isSkipped(element: XmlElement, parent: XmlElement): boolean {
  if (element.name === 'Port') return !element.isBroken && !ownsApplication(element)
  return idle.has(element.name) || (parent.name.endsWith('Service') && parent.name !== 'Service')
}

function ownsApplication(port: XmlElement): boolean {
  return applicationPrefix.test(attributeOf(port, 'Owner')?.value ?? '')
}

export const applicationPrefix = /^\s*urn:application:/iu
