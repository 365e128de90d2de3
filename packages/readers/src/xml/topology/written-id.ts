import { attributeOf, childNamed, type XmlElement } from '../element/xml-element.js'

/** The texts by which a cluster or a service can be named: a GUID or short id, and the numbers under which it is published. */
export function idsOf(element: XmlElement, { id, number }: IdNames): readonly string[] {
  const inner = childNamed(element, id)
  const unique = uniqueId(attributeOf(element, 'UniqueId')?.value)
  const published = inner === undefined ? undefined : numberId(inner, number.inside)
  const original = numberId(element, number.original)
  return [unique, published, original].filter((each) => each !== undefined)
}

export interface IdNames {
  readonly id: string
  readonly number: { readonly inside: readonly string[]; readonly original: readonly string[] }
}

export const clusterId: IdNames = { id: 'ClusterId', number: { inside: ['SiteId', 'Number'], original: ['OriginalSiteId', 'OriginalNumber'] } }
export const serviceId: IdNames = { id: 'ServiceId', number: { inside: ['SiteId', 'RoleName', 'Instance'], original: ['OriginalSiteId', 'RoleName', 'OriginalInstance'] } }

export function uniqueId(value: string | undefined): string | undefined {
  const bare = value?.trim().toLowerCase().replace(/^\{|\}$/gu, '') ?? ''
  return bare === '' ? undefined : `id:${bare}`
}

/** Undefined where one of the attributes is missing. */
export function numberId(element: XmlElement, names: readonly string[]): string | undefined {
  const values = names.map((name) => attributeOf(element, name)?.value.trim().toLowerCase())
  return values.includes(undefined) ? undefined : values.join('/')
}
