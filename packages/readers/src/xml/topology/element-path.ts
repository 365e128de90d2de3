import { elementsAt } from '../element/element-at.js'
import { attributeOf, childNamed, type XmlElement } from '../element/xml-element.js'

const identities = ['Fqdn', 'UniqueId', 'Owner', 'SiteId', 'Name']

/** The way to a place, by the names of elements and what tells those of one name apart, so that it stays the same when lines move. */
export class ElementPath {
  readonly #root: XmlElement | undefined

  constructor(root: XmlElement | undefined) {
    this.#root = root
  }

  to(offset: number): string {
    return elementsAt(this.#root, { start: offset, end: offset }).map((element) => `/${element.name}${identityOf(element)}`).join('')
  }
}

function identityOf(element: XmlElement): string {
  const id = childNamed(element, 'ServiceId') ?? childNamed(element, 'ClusterId')
  const own = identities.map((name) => attributeOf(element, name)?.value).find((value) => value !== undefined)
  const value = own ?? id?.attributes.map((attribute) => attribute.value).join('/')
  return value === undefined ? '' : `[${value.toLowerCase()}]`
}
