import { parseYaml, resolve, type ResolvedNode, type YamlMapping, type YamlNode } from '@topolint/yaml'
import { toValue, type ExportedObject, type ExportedObjects, type ExportedValue } from './exported-object.js'

/** Exports are written by machines, and may be longer than anything that people write. */
const limits = { values: 1_000_000, lines: 2_000_000 }

/** In characters; what is longer is no list of contacts. */
const longest = 32_000_000

/** The objects in what `ConvertTo-Json` wrote: one, an array, a collection with its count, or under names that a script gave them. */
export function jsonObjects(text: string, isTold: (object: ExportedObject) => boolean): ExportedObjects {
  if (text.length > longest) return { objects: [], problems: [{ start: longest, end: longest, message: `the file is longer than ${longest} characters; it is not read` }] }
  const objects: ExportedObject[] = []
  const { documents } = parseYaml(text, limits)
  const open: YamlNode[] = documents.flatMap(({ root }) => root ?? []).toReversed()
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const node = resolve(next)
    const object = node.kind === 'mapping' ? toObject(node) : undefined
    if (object !== undefined && isTold(object)) objects.push(object)
    else for (const part of inside(node).toReversed()) open.push(part)
  }
  return { objects, problems: documents.flatMap(({ problems }) => problems) }
}

function inside(node: ResolvedNode): readonly YamlNode[] {
  if (node.kind === 'sequence') return node.items
  return node.kind === 'mapping' ? node.pairs.map(({ value }) => value).filter(({ kind }) => kind !== 'scalar') : []
}

function toObject(node: YamlMapping): ExportedObject {
  const { start, end } = node
  return { start, end, properties: new Map(node.pairs.map(({ key, value }) => [textOf(key).toLowerCase(), valueOf(value)])) }
}

function valueOf(node: YamlNode): ExportedValue {
  const { start, end } = node
  const target = resolve(node)
  if (target.kind === 'scalar') return target.value === null ? { kind: 'nothing', start, end } : toValue(target.text, { start, end })
  const items = itemsOf(target)
  return items === undefined ? { kind: 'unclear', start, end } : { kind: 'list', start, end, items: items.map(itemOf) }
}

/** Windows PowerShell writes some collections with their count. */
function itemsOf(node: Exclude<ResolvedNode, { readonly kind: 'scalar' }>): readonly YamlNode[] | undefined {
  if (node.kind === 'sequence') return node.items
  const value = pairNamed(node, 'value')
  const list = value === undefined ? undefined : resolve(value)
  return list?.kind === 'sequence' && pairNamed(node, 'count') !== undefined ? list.items : undefined
}

/** A text, or an object that has a name of its own. */
function itemOf(node: YamlNode): ExportedValue {
  const { start, end } = node
  const target = resolve(node)
  const named = target.kind === 'mapping' ? pairNamed(target, 'fqdn') : target
  const scalar = named === undefined ? undefined : resolve(named)
  return scalar?.kind === 'scalar' && named !== undefined ? toValue(scalar.text, named) : { kind: 'unclear', start, end }
}

function pairNamed({ pairs }: YamlMapping, name: string): YamlNode | undefined {
  return pairs.find(({ key }) => textOf(key).toLowerCase() === name)?.value
}

function textOf(node: YamlNode): string {
  const target = resolve(node)
  return target.kind === 'scalar' ? target.text : ''
}
