import { resolve, type Range, type YamlDocument, type YamlMapping, type YamlNode, type YamlSequence } from '@topolint/yaml'

/** A node where it is written, as its surroundings see it. */
export interface WrittenNode {
  readonly node: YamlNode
  readonly parent: YamlMapping | YamlSequence | undefined
  /** Its place among the children of its parent. */
  readonly index: number
  readonly inFlow: boolean
  /** Aliases bring it to other places too: a change of it would change those. */
  readonly isShared: boolean
}

/** The nodes of a text by their ranges; keys are not among them. */
export class WrittenNodes {
  readonly #byRange = new Map<string, WrittenNode>()
  /** Scalars by where they begin, and by where they end as a negative number. */
  readonly #byEdge = new Map<number, WrittenNode>()

  constructor(documents: readonly YamlDocument[]) {
    for (const { root } of documents) if (root !== undefined) this.#add(root, targetsIn(root))
  }

  at({ start, end }: Range): WrittenNode | undefined {
    return this.#byRange.get(`${start} ${end}`)
  }

  /** The scalar that begins or ends with a stretch. */
  scalarWithEdge({ start, end }: Range): WrittenNode | undefined {
    return this.#byEdge.get(start) ?? this.#byEdge.get(-end)
  }

  #add(root: YamlNode, targets: ReadonlySet<YamlNode>): void {
    const pending: WrittenNode[] = [{ node: root, parent: undefined, index: 0, inFlow: false, isShared: targets.has(root) }]
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const { node, inFlow, isShared } = next
      this.#byRange.set(`${node.start} ${node.end}`, next)
      if (node.kind === 'scalar') this.#byEdge.set(node.start, next).set(-node.end, next)
      if (node.kind !== 'mapping' && node.kind !== 'sequence') continue
      for (const [index, child] of childrenOf(node).entries()) {
        pending.push({ node: child, parent: node, index, inFlow: inFlow || node.flow, isShared: isShared || targets.has(child) })
      }
    }
  }
}

/** What aliases and merge keys stand for. */
function targetsIn(root: YamlNode): ReadonlySet<YamlNode> {
  const targets = new Set<YamlNode>()
  const pending = [root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.kind === 'alias') targets.add(resolve(node))
    if (node.kind === 'mapping') for (const { mergedBy } of node.pairs) if (mergedBy !== undefined) targets.add(mergedBy.target)
    if (node.kind === 'mapping' || node.kind === 'sequence') pending.push(...childrenOf(node))
  }
  return targets
}

/** Those that are written here, and not brought by a merge key. */
function childrenOf(node: YamlMapping | YamlSequence): readonly YamlNode[] {
  return node.kind === 'sequence' ? node.items : node.pairs.flatMap(({ value, mergedBy }) => (mergedBy === undefined ? [value] : []))
}
