import { attributeValue } from './content.js'
import { declaredPrefix, Namespaces } from './namespaces.js'
import type { XmlAttribute, XmlElement, XmlText } from './xml-element.js'
import type { OpenTag } from './xml-listener.js'

/** An element while its tags are read; `end` is set when it closes. */
export interface GrowingElement extends XmlElement {
  end: number
  readonly children: XmlElement[]
  text: XmlText | undefined
  isBroken: boolean
}

/** An element as its opening tag shows it. */
export function newElement({ name, start, end, attributes, isBroken }: OpenTag, text: string, namespaces: Namespaces): GrowingElement {
  const colon = name.indexOf(':')
  return {
    name: name.slice(colon + 1),
    namespace: namespaces.of(colon < 0 ? '' : name.slice(0, colon)),
    start,
    end,
    tagEnd: end,
    attributes: ownAttributes(attributes, text),
    children: [],
    text: undefined,
    isBroken,
  }
}

/** What holds in an element: what its tag declares, and what holds around it. */
export function namespacesIn({ attributes }: OpenTag, text: string, around: Namespaces): Namespaces {
  if (!attributes.some(({ name }) => declaredPrefix(name) !== undefined)) return around
  const own = attributes.flatMap(({ name, start, end }): readonly (readonly [string, string])[] => {
    const prefix = declaredPrefix(name)
    return prefix === undefined ? [] : [[prefix, attributeValue(text.slice(start, end)).trim()]]
  })
  return new Namespaces(new Map(own), around)
}

function ownAttributes(attributes: OpenTag['attributes'], text: string): readonly XmlAttribute[] {
  const own: XmlAttribute[] = []
  for (const { name, start, end } of attributes) {
    if (declaredPrefix(name) === undefined) own.push({ name, value: attributeValue(text.slice(start, end)), start, end })
  }
  return own
}
