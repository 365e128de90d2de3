import type { YamlMapping, YamlNode, YamlPair, YamlSequence } from '../node.js'
import { noProperties, type Properties } from '../scalar/scalar-node.js'
import { excerpt } from '../text/excerpt.js'
import type { LineNumbers } from '../text/line-numbers.js'
import { keyIdentity } from './key-identity.js'
import type { Measured } from './measured.js'
import { isMergeKey, mergedPairs, type MergeBounds } from './merge.js'
import type { Problems } from '../problems.js'

/** A collection whose end was not met yet. The children of a mapping are its keys and values in turn. */
export class OpenCollection {
  readonly kind: 'sequence' | 'mapping'
  readonly start: number
  readonly flow: boolean
  /** A single pair in a flow sequence has no bracket that closes it. */
  readonly hasBracket: boolean
  readonly properties: Properties
  readonly children: YamlNode[] = []
  #size = 1
  #height = 1

  constructor(kind: 'sequence' | 'mapping', start: number, flow: boolean, hasBracket: boolean, properties: Properties) {
    this.kind = kind
    this.start = start
    this.flow = flow
    this.hasBracket = hasBracket
    this.properties = properties
  }

  get awaitsKey(): boolean {
    return this.kind === 'mapping' && this.children.length % 2 === 0
  }

  add(node: YamlNode, size: number, height: number): void {
    this.children.push(node)
    this.#size += size
    this.#height = Math.max(this.#height, height + 1)
  }

  /** A block collection ends with its last child. */
  close(bracketEnd: number | undefined, bounds: MergeBounds, problems: Problems, lines: LineNumbers): Measured {
    const end = bracketEnd ?? this.children.at(-1)?.end ?? this.start
    const node = this.kind === 'sequence' ? this.#sequence(end) : this.#mapping(end, bounds, problems, lines)
    return { node, size: this.#size, height: this.#height }
  }

  #sequence(end: number): YamlSequence {
    return withProperties({ kind: 'sequence', start: this.start, end, flow: this.flow, items: this.children }, this.properties)
  }

  #mapping(end: number, bounds: MergeBounds, problems: Problems, lines: LineNumbers): YamlMapping {
    const { pairs, merges } = pairsOf(this.children)
    const own = uniquePairs(pairs, problems, lines)
    const merged = merges.length === 0 ? [] : mergedPairs(own, merges, bounds, problems)
    return withProperties({ kind: 'mapping', start: this.start, end, flow: this.flow, pairs: merged.length === 0 ? own : [...own, ...merged] }, this.properties)
  }
}

function withProperties<Node extends YamlNode>(node: Node, properties: Properties): Node {
  return properties === noProperties ? node : { ...node, ...properties }
}

function pairsOf(children: readonly YamlNode[]): { readonly pairs: readonly YamlPair[]; readonly merges: readonly YamlNode[] } {
  const pairs: YamlPair[] = []
  const merges: YamlNode[] = []
  for (let index = 0; index + 1 < children.length; index += 2) {
    const [key, value] = [children[index], children[index + 1]]
    if (key === undefined || value === undefined) continue
    if (isMergeKey(key)) merges.push(value)
    else pairs.push({ key, value })
  }
  return { pairs, merges }
}

function uniquePairs(pairs: readonly YamlPair[], problems: Problems, lines: LineNumbers): readonly YamlPair[] {
  if (pairs.length < 2) return pairs
  const first = new Map<string | YamlNode, YamlNode>()
  const unique = pairs.filter(({ key }) => {
    const identity = keyIdentity(key)
    const earlier = first.get(identity)
    if (earlier === undefined) first.set(identity, key)
    else problems.add(key, `The key ${nameOf(identity)} is already in line ${lines.at(earlier.start)}; keep one of the two`)
    return earlier === undefined
  })
  return unique.length === pairs.length ? pairs : unique
}

function nameOf(identity: string | YamlNode): string {
  return typeof identity === 'string' ? `"${excerpt(identity)}"` : 'here'
}
