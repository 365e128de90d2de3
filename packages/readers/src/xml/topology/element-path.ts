import { attributeOf, childNamed, type XmlElement } from '../element/xml-element.js'

const identities = ['Fqdn', 'UniqueId', 'Owner', 'SiteId', 'Name']

/** The way to a place, by the names of elements and what tells those of one name apart, so that it stays the same when lines move. */
export class ElementPath {
  readonly #root: XmlElement | undefined

  constructor(root: XmlElement | undefined) {
    this.#root = root
  }

  to(offset: number): string {
    let path = ''
    for (let element = this.#root; element !== undefined; element = lastAt(element.children, offset)) path += `/${element.name}${identityOf(element)}`
    return path
  }
}

/** Children stand in the order of the text. */
function lastAt(children: readonly XmlElement[], offset: number): XmlElement | undefined {
  let low = 0
  let high = children.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if ((children[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle - 1
  }
  const found = children[high]
  return found !== undefined && offset < found.end ? found : undefined
}

function identityOf(element: XmlElement): string {
  const id = childNamed(element, 'ServiceId') ?? childNamed(element, 'ClusterId')
  const own = identities.map((name) => attributeOf(element, name)?.value).find((value) => value !== undefined)
  const value = own ?? id?.attributes.map((attribute) => attribute.value).join('/')
  return value === undefined ? '' : `[${value.toLowerCase()}]`
}
