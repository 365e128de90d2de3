import { resolve, type YamlMapping, type YamlNode, type YamlPair, type YamlSequence } from '@topolint/yaml'

const identities = ['fqdn', 'id', 'address', 'name', 'do', 'subject']

/** The way to a place of a document, by identities where the things on it have one, so that it stays the same when lines move. */
export class DocumentPath {
  readonly #names = new WeakMap<YamlNode, string>()
  readonly #root: YamlNode | undefined

  constructor(root: YamlNode | undefined) {
    this.#root = root
  }

  to(offset: number): string {
    let path = ''
    for (let node = this.#root; node !== undefined; ) {
      const next = node.kind === 'mapping' ? this.#pair(node, offset) : node.kind === 'sequence' ? this.#item(node, offset) : undefined
      if (next === undefined) break
      path += `/${next.name}`
      node = next.inside
    }
    return path
  }

  #pair({ pairs }: YamlMapping, offset: number): Way | undefined {
    const pair = pairs[lastStartingAt(pairs, ({ key, mergedBy }) => (mergedBy === undefined ? key.start : Infinity), offset)]
    if (pair === undefined || offset > pair.value.end) return undefined
    return { name: textOf(pair.key) ?? '', inside: offset >= pair.value.start ? pair.value : undefined }
  }

  #item({ items }: YamlSequence, offset: number): Way | undefined {
    const index = lastStartingAt(items, ({ start }) => start, offset)
    const item = items[index]
    return item === undefined || offset > item.end ? undefined : { name: this.#nameOf(item, index), inside: item }
  }

  /** Looked for once: an item may hold many problems. */
  #nameOf(item: YamlNode, index: number): string {
    const seen = this.#names.get(item)
    if (seen !== undefined) return seen
    const name = identityOf(item)?.toLowerCase() ?? String(index)
    this.#names.set(item, name)
    return name
  }
}

interface Way {
  readonly name: string
  readonly inside: YamlNode | undefined
}

function identityOf(item: YamlNode): string | undefined {
  const node = resolve(item)
  if (node.kind !== 'mapping') return textOf(item)
  const found = new Map(node.pairs.map((pair): readonly [string | undefined, YamlPair] => [textOf(pair.key), pair]))
  const pair = identities.map((name) => found.get(name)).find((each) => each !== undefined)
  return pair === undefined ? undefined : textOf(pair.value)
}

function textOf(node: YamlNode): string | undefined {
  const target = resolve(node)
  return target.kind === 'scalar' ? target.text : undefined
}

/** Own pairs and items stand in the order of the text; pairs that a merge brought come last. */
function lastStartingAt<T>(rows: readonly T[], startOf: (row: T) => number, offset: number): number {
  let low = 0
  let high = rows.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const row = rows[middle]
    if (row !== undefined && startOf(row) <= offset) low = middle + 1
    else high = middle - 1
  }
  return high
}
