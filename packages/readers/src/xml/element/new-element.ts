import type { Range } from '@topolint/yaml'
import { attributeValue } from './content.js'
import { declaredPrefix, Namespaces } from './namespaces.js'
import type { XmlAttribute, XmlElement } from './xml-element.js'
import type { OpenTag } from './xml-listener.js'

/** An element as its opening tag shows it. */
export function newElement({ name, start, end, attributes, isBroken }: OpenTag, text: string, namespaces: Namespaces): XmlElement {
  const colon = name.indexOf(':')
  return {
    name: name.slice(colon + 1),
    namespace: namespaces.of(colon < 0 ? '' : name.slice(0, colon)),
    start,
    end,
    tagEnd: end,
    attributes: attributes.filter((attribute) => declaredPrefix(attribute.name) === undefined).map((attribute) => toAttribute(attribute, text)),
    children: [],
    text: undefined,
    isBroken,
  }
}

/** What holds in an element: what its tag declares, and what holds around it. */
export function namespacesIn({ attributes }: OpenTag, text: string, around: Namespaces): Namespaces {
  const own = attributes.flatMap(({ name, start, end }): readonly (readonly [string, string])[] => {
    const prefix = declaredPrefix(name)
    return prefix === undefined ? [] : [[prefix, attributeValue(text.slice(start, end)).trim()]]
  })
  return own.length === 0 ? around : new Namespaces(new Map(own), around)
}

function toAttribute({ name, start, end }: Range & { readonly name: string }, text: string): XmlAttribute {
  return { name, value: attributeValue(text.slice(start, end)), start, end }
}
