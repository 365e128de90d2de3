import type { Editing } from '@topolint/engine'
import type { Range } from '@topolint/yaml'
import type { XmlElement } from '../element/xml-element.js'
import { elementsAt } from '../element/element-at.js'
import { escaped } from './escaped.js'
import type { Registrars } from './registrars.js'
import { isReference, setReference } from './set-reference.js'

export interface EditedXml {
  readonly text: string
  readonly root: XmlElement
  readonly registrars: Registrars
}

/** Another value for an attribute or a text, or another target for a dependency. */
export function setValue({ text, root, registrars }: EditedXml, at: Range, value: string): Editing {
  const around = elementsAt(root, at)
  const element = around.at(-1)
  if (element === undefined) return declined('no value is written there')
  if (isReference(element, at, text)) return setReference(registrars.named(value, around), element, value)
  const attribute = element.attributes.find(({ start, end }) => start <= at.start && at.end <= end)
  if (attribute?.name === 'ServiceVersion') return declined('the version of a service is that of what is installed')
  if (attribute !== undefined) return written(text, at, { value, quote: text.charAt(attribute.end) === "'" ? "'" : '"', isWhole: at.start === attribute.start && at.end === attribute.end })
  if (!isPlainText(text, element, at)) return declined('no single value is written there')
  return written(text, at, { value, quote: '', isWhole: false })
}

/** In one piece, and no CDATA, in which nothing is escaped. */
function isPlainText(text: string, { text: content, children }: XmlElement, at: Range): boolean {
  if (content === undefined || children.length > 0 || at.start < content.start || at.end > content.end) return false
  return !text.slice(content.start, content.end).includes('<') && !text.startsWith('<![CDATA[', content.start - '<![CDATA['.length)
}

interface Written {
  readonly value: string
  readonly quote: '"' | "'" | ''
  readonly isWhole: boolean
}

/** A part of a value that has references in it may begin inside one. */
function written(text: string, { start, end }: Range, { value, quote, isWhole }: Written): Editing {
  if (!isWhole && text.slice(start, end).includes('&')) return declined('the value is written with references')
  const now = escaped(value, quote)
  return now === undefined ? declined('XML cannot hold the new value') : { ok: true, edits: [{ start, end, text: now }] }
}

function declined(reason: string): Editing {
  return { ok: false, reason }
}
