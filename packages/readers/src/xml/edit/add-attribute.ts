import type { Change, Editing } from '@topolint/engine'
import { attributeOf, type XmlElement } from '../element/xml-element.js'
import { elementsAt } from '../element/element-at.js'
import { escaped } from './escaped.js'

/** Fields that are an attribute beside the one that names their entity; how the product writes others nobody has published. */
const attributes: Readonly<Record<string, { readonly of: string; readonly name: string }>> = { requiresReplication: { of: 'Cluster', name: 'RequiresReplication' } }

export function addAttribute(root: XmlElement, { at, field, value }: Extract<Change, { readonly kind: 'add' }>): Editing {
  const element = elementsAt(root, at).at(-1)
  const added = Object.hasOwn(attributes, field) ? attributes[field] : undefined
  const named = element?.attributes.find(({ start, end }) => start === at.start && end === at.end)
  if (element === undefined || named === undefined || added?.of !== element.name) return declined(`how a topology says ${field} is not known`)
  if (attributeOf(element, added.name) !== undefined) return declined(`the attribute ${added.name} is there already`)
  const written = escaped(value, '"')
  if (written === undefined) return declined('XML cannot hold the new value')
  return { ok: true, edits: [{ start: named.end + 1, end: named.end + 1, text: ` ${added.name}="${written}"` }] }
}

function declined(reason: string): Editing {
  return { ok: false, reason }
}
