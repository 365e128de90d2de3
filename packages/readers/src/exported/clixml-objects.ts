import { attributeOf, childNamed, type XmlElement } from '../xml/element/xml-element.js'
import { parseXml } from '../xml/element/parse-xml.js'
import { toValue, type ExportedObject, type ExportedObjects, type ExportedValue } from './exported-object.js'

const namespace = 'http://schemas.microsoft.com/powershell/2004/04'

/** Far more than the objects of any deployment have. */
const limits = { elements: 300_000 }

/** The objects in what `Export-Clixml` wrote. */
export function clixmlObjects(text: string, isTold: (object: ExportedObject) => boolean): ExportedObjects {
  if (!text.includes(namespace)) return { objects: [], problems: [] }
  const { root, problems } = parseXml(text, { limits })
  if (root?.name !== 'Objs') return { objects: [], problems: [] }
  const elements = objectElements(root)
  const shared = sharedAmong(elements)
  const objects: ExportedObject[] = []
  for (const element of elements) {
    const object = toObject(element, shared)
    if (object !== undefined && isTold(object)) objects.push(object)
  }
  return { objects, problems }
}

/** An object that was written before, by its number. */
type Shared = (id: string) => XmlElement | undefined

/** Few exports refer to anything, so that the numbers are looked at when the first one does. */
function sharedAmong(elements: readonly XmlElement[]): Shared {
  let known: Map<string, XmlElement> | undefined
  return (id) => {
    known ??= new Map(elements.map((element) => [attributeOf(element, 'RefId')?.value ?? '', element]))
    return known.get(id)
  }
}

function objectElements(root: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = []
  const open = [root]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.name === 'Obj') found.push(next)
    for (const child of next.children.toReversed()) if (child.children.length > 0) open.push(child)
  }
  return found
}

/** Own properties stand under `Props`, those that were added or selected under `MS`. */
function toObject(element: XmlElement, shared: Shared): ExportedObject | undefined {
  const written = element.children.filter(({ name }) => name === 'Props' || name === 'MS').flatMap(({ children }) => children)
  if (written.length === 0) return undefined
  const properties = written.flatMap((property) => {
    const name = attributeOf(property, 'N')
    return name === undefined ? [] : [[name.value.toLowerCase(), valueOf(property, shared)] as const]
  })
  return { start: element.start, end: element.end, properties: new Map(properties) }
}

function valueOf(written: XmlElement, shared: Shared): ExportedValue {
  const element = referred(written, shared)
  if (element.name === 'Nil') return { kind: 'nothing', start: written.start, end: written.end }
  if (element.name !== 'Obj') return element.name === 'Ref' ? { kind: 'unclear', start: written.start, end: written.end } : textOf(element)
  const list = element.children.find(({ name }) => lists.includes(name))
  if (list === undefined) return namedBy(element, shared)
  return { kind: 'list', start: list.start, end: list.end, items: list.children.map((item) => (item.name === 'Obj' || item.name === 'Ref' ? namedBy(item, shared) : textOf(item))) }
}

const lists = ['LST', 'IE', 'STK', 'QUE']

/** What an object is printed as: of many that is nothing but the name of their type. */
function namedBy(written: XmlElement, shared: Shared): ExportedValue {
  const element = referred(written, shared)
  const printed = childNamed(element, 'ToString')
  return printed === undefined ? { kind: 'unclear', start: written.start, end: written.end } : textOf(printed)
}

function referred(written: XmlElement, shared: Shared): XmlElement {
  return written.name === 'Ref' ? (shared(attributeOf(written, 'RefId')?.value ?? '') ?? written) : written
}

function textOf({ start, end, text }: XmlElement): ExportedValue {
  return text === undefined ? { kind: 'nothing', start, end } : toValue(unescaped(text.value), text)
}

function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
