import { attributeOf, childrenNamed, type XmlAttribute, type XmlElement } from '../element/xml-element.js'
import { clusterId, idsOf, uniqueId } from './written-id.js'
import { toService, type WrittenService } from './written-service.js'

/** A topology as it is written, in either format: who is named how, and nothing resolved yet. */
export interface WrittenTopology {
  readonly domains: readonly XmlElement[]
  readonly defaultDomain: XmlAttribute | undefined
  readonly sites: readonly WrittenSite[]
  readonly clusters: readonly WrittenCluster[]
  readonly services: readonly WrittenService[]
}

export interface WrittenSite {
  readonly element: XmlElement
  readonly id: XmlAttribute | undefined
}

export interface WrittenCluster {
  readonly element: XmlElement
  readonly fqdn: XmlAttribute | undefined
  readonly ids: readonly string[]
  /** The attribute that tells its site; that of the site itself where the cluster is written inside it. */
  readonly site: XmlAttribute | undefined
  readonly machines: readonly XmlElement[]
  /** SQL instances on it, by id: services are installed on them too. */
  readonly instances: readonly string[]
}

/** Collects what is written, wherever in the tree it stands: newer products move things, and add some. */
export function collect(root: XmlElement): WrittenTopology {
  const found: Found = { domains: [], defaultDomain: undefined, sites: [], clusters: [], services: [] }
  const open: Task[] = [{ element: root, site: undefined }]
  for (let task = open.pop(); task !== undefined; task = open.pop()) {
    const around = visit(task, found)
    for (const element of task.element.children.toReversed()) open.push({ element, site: around })
  }
  return found
}

interface Found {
  readonly domains: XmlElement[]
  defaultDomain: XmlAttribute | undefined
  readonly sites: WrittenSite[]
  readonly clusters: WrittenCluster[]
  readonly services: WrittenService[]
}

interface Task {
  readonly element: XmlElement
  /** The id of the site around it. */
  readonly site: XmlAttribute | undefined
}

/** Gives the site that holds inside. */
function visit({ element, site }: Task, found: Found): XmlAttribute | undefined {
  if (element.name === 'InternalDomain') found.domains.push(element)
  if (element.name === 'InternalDomains') found.defaultDomain ??= attributeOf(element, 'DefaultDomain')
  if (element.name === 'Service') found.services.push(toService(element))
  if (element.name === 'Cluster') found.clusters.push(toCluster(element, site))
  if (!element.name.endsWith('Site')) return site
  const id = siteIdOf(element)
  found.sites.push({ element, id })
  return id
}

/** A site that was read from a published topology and is new in this file has only the id that it had there. */
function siteIdOf(element: XmlElement): XmlAttribute | undefined {
  return attributeOf(element, 'SiteId') ?? attributeOf(element, 'OriginalSiteId')
}

function toCluster(element: XmlElement, site: XmlAttribute | undefined): WrittenCluster {
  const own = childrenNamed(element, clusterId.id)[0]
  const lists = [element, ...childrenNamed(element, 'Machines')]
  return {
    element,
    fqdn: attributeOf(element, 'Fqdn'),
    ids: idsOf(element, clusterId),
    site: (own === undefined ? undefined : attributeOf(own, 'SiteId')) ?? site ?? attributeOf(element, 'OriginalSiteId'),
    machines: lists.flatMap((list) => childrenNamed(list, 'Machine')),
    instances: childrenNamed(element, 'SqlInstances').flatMap((list) => childrenNamed(list, 'SqlInstance')).flatMap((instance) => uniqueId(attributeOf(instance, 'UniqueId')?.value) ?? []),
  }
}

