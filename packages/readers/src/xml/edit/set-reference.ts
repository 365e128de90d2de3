import type { Edit, Editing } from '@topolint/engine'
import type { Range } from '@topolint/yaml'
import { attributeOf, childNamed, type XmlAttribute, type XmlElement } from '../element/xml-element.js'
import { idRange } from '../topology/next-hop.js'
import type { WrittenService } from '../topology/written-service.js'
import { escaped } from './escaped.js'

/** Whether a range is where a dependency names the service that it is on. */
export function isReference(element: XmlElement, { start, end }: Range, text: string): boolean {
  if (element.name !== 'Dependency' && element.name !== 'ServiceId') return false
  const range = idRange({ element }, text)
  return range.start === start && range.end === end
}

/** Facts name the pool; a topology names the Registrar on it by its id, in the form that is there. */
export function setReference(registrars: readonly WrittenService[], element: XmlElement, pool: string): Editing {
  const [registrar] = registrars
  if (registrar === undefined) return declined(`the document has no Registrar on ${pool}`)
  if (registrars.length > 1) return declined(`the document has several Registrars on ${pool}`)
  const edits = element.name === 'Dependency' ? [editOf(attributeOf(element, 'ServiceUniqueId'), attributeOf(registrar.element, 'UniqueId'))] : numberEdits(element, registrar)
  return edits.includes(undefined) ? declined(`the Registrar on ${pool} has no id of this form`) : { ok: true, edits: edits.filter((edit) => edit !== undefined) }
}

function numberEdits(element: XmlElement, { element: service }: WrittenService): readonly (Edit | undefined)[] {
  const id = childNamed(service, 'ServiceId')
  return ['SiteId', 'RoleName', 'Instance'].map((name) => editOf(attributeOf(element, name), id === undefined ? undefined : attributeOf(id, name)))
}

function editOf(place: XmlAttribute | undefined, target: XmlAttribute | undefined): Edit | undefined {
  const value = target === undefined ? undefined : escaped(target.value, '"')?.replaceAll("'", '&apos;')
  return place === undefined || value === undefined ? undefined : { start: place.start, end: place.end, text: value }
}

function declined(reason: string): Editing {
  return { ok: false, reason }
}
