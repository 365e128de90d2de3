import type { YamlAlias, YamlMapping, YamlNode, YamlPair } from '../node.js'
import { resolve } from '../resolve.js'
import type { Budget } from './budget.js'
import { keyIdentity } from './key-identity.js'
import type { Problems } from '../problems.js'

/** A mapping to merge, and the alias in the document at hand that brings it. */
interface Merged {
  readonly mapping: YamlMapping
  readonly by: YamlAlias | undefined
  readonly at: YamlNode
}

export interface MergeBounds {
  readonly mergedKeys: Budget
  readonly limit: number
}

export function isMergeKey(key: YamlNode): boolean {
  return key.kind === 'scalar' && key.style === 'plain' && key.tag === undefined && key.text === '<<'
}

/** The pairs that merge keys bring in, without those that a pair at hand or an earlier one overrides. */
export function mergedPairs(own: readonly YamlPair[], values: readonly YamlNode[], bounds: MergeBounds, problems: Problems): readonly YamlPair[] {
  const taken = new Set(own.map(({ key }) => keyIdentity(key)))
  return values.flatMap((value) => mappingsOf(value, problems)).flatMap(({ mapping, by, at }) => {
    if (!bounds.mergedKeys.spend(mapping.pairs.length)) {
      problems.addOnce(at, `The merge keys bring in more than ${bounds.limit.toLocaleString('en-US')} keys; write some of the mappings out`)
      return []
    }
    return mapping.pairs.filter(({ key }) => takes(taken, keyIdentity(key))).map((pair) => (by === undefined ? pair : { ...pair, mergedBy: by }))
  })
}

function takes(taken: Set<string | YamlNode>, key: string | YamlNode): boolean {
  const isFree = !taken.has(key)
  taken.add(key)
  return isFree
}

function mappingsOf(value: YamlNode, problems: Problems): readonly Merged[] {
  const target = resolve(value)
  const nodes = target.kind === 'sequence' ? target.items : [value]
  return nodes.flatMap((node): readonly Merged[] => {
    const by = value.kind === 'alias' ? value : node.kind === 'alias' ? node : undefined
    const mapping = resolve(node)
    if (mapping.kind === 'mapping') return [{ mapping, by, at: by ?? node }]
    if (by === undefined || !isHole(by)) problems.add(by ?? node, 'A merge key << takes a mapping, an alias to one, or a list of these; quote the key if no merging is meant')
    return []
  })
}

/** An alias that could not be followed, which was said already: what it stands for stands where it stands itself. */
function isHole(alias: YamlAlias): boolean {
  return alias.target.start === alias.start
}
