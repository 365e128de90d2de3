import type { YamlNode, YamlPair } from '../node.js'
import type { Range } from '../range.js'
import { resolve } from '../resolve.js'

/** Where a value stands for those who read it, and where it was written if that is elsewhere. */
export interface Place {
  readonly node: YamlNode
  /** The place of use: for a value that an alias or a merge brought, the alias. */
  readonly range: Range
  /** Set where the value was written elsewhere: behind the anchor. */
  readonly writtenAt?: Range
}

export function placeOf(node: YamlNode, via?: Range): Place {
  const target = resolve(node)
  const own: Range = { start: target.start, end: target.end }
  if (via !== undefined) return { node, range: via, writtenAt: own }
  return node.kind === 'alias' ? { node, range: { start: node.start, end: node.end }, writtenAt: own } : { node, range: own }
}

/** What the children of a place inherit: everything inside an aliased value is used where the alias stands. */
export function viaOf({ range, writtenAt }: Place): Range | undefined {
  return writtenAt === undefined ? undefined : range
}

/** The same for the value of a pair, which a merge key may have brought. */
export function viaOfPair({ mergedBy }: YamlPair, place: Place): Range | undefined {
  return viaOf(place) ?? (mergedBy === undefined ? undefined : { start: mergedBy.start, end: mergedBy.end })
}

/** Where a mistake is reported: where it was written, so that an anchored value that is used often is wrong once. */
export function wrongAt({ range, writtenAt }: Place): Range {
  return writtenAt ?? range
}
