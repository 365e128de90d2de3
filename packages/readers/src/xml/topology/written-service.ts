import { attributeOf, childNamed, childrenNamed, type XmlAttribute, type XmlElement } from '../element/xml-element.js'
import { clusterId, idsOf, numberId, serviceId, uniqueId } from './written-id.js'

/** The role of trusted application pools. */
export const externalServer = 'ExternalServer'

export interface WrittenService {
  readonly element: XmlElement
  readonly ids: readonly string[]
  readonly role: XmlAttribute | undefined
  readonly version: XmlAttribute | undefined
  /** The cluster or SQL instance by its id. */
  readonly installedOn: string | undefined
  readonly dependencies: readonly WrittenDependency[]
  readonly isDirector: boolean
}

export interface WrittenDependency {
  /** The element whose attributes name the service. */
  readonly element: XmlElement
  readonly id: string
  /** The role that the id itself tells. */
  readonly role: string | undefined
  readonly usage: string
}

export function toService(element: XmlElement): WrittenService {
  const inner = childNamed(element, serviceId.id)
  return {
    element,
    ids: idsOf(element, serviceId),
    role: attributeOf(element, 'RoleName') ?? (inner === undefined ? undefined : attributeOf(inner, 'RoleName')),
    version: attributeOf(element, 'ServiceVersion'),
    installedOn: installedOn(element),
    dependencies: childrenNamed(element, 'DependsOn').flatMap((list) => childrenNamed(list, 'Dependency')).flatMap(toDependency),
    isDirector: element.children.some((child) => attributeOf(child, 'IsDirector')?.value.trim().toLowerCase() === 'true'),
  }
}

export function hasRole({ role }: WrittenService, name: string): boolean {
  return role?.value.trim().toLowerCase() === name.toLowerCase()
}

function installedOn(element: XmlElement): string | undefined {
  const named = uniqueId(attributeOf(element, 'InstalledOn')?.value)
  if (named !== undefined) return named
  const inner = childNamed(element, 'InstalledOn')
  const place = inner === undefined ? undefined : (childNamed(inner, 'SqlInstanceId') ?? inner)
  const cluster = place === undefined ? undefined : childNamed(place, clusterId.id)
  return cluster === undefined ? undefined : numberId(cluster, clusterId.number.inside)
}

/** By the id of a file or by the numbers of a publication, in documents of either format. */
function toDependency(element: XmlElement): readonly WrittenDependency[] {
  const usage = attributeOf(element, 'Usage')?.value ?? ''
  const unique = uniqueId(attributeOf(element, 'ServiceUniqueId')?.value)
  if (unique !== undefined) return [{ element, id: unique, role: undefined, usage }]
  const inner = childNamed(element, serviceId.id)
  const id = inner === undefined ? undefined : (numberId(inner, serviceId.number.inside) ?? uniqueId(attributeOf(inner, 'UniqueId')?.value))
  return inner === undefined || id === undefined ? [] : [{ element: inner, id, role: attributeOf(inner, 'RoleName')?.value, usage }]
}
