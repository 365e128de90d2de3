import { mostLocations, mostResults } from './limits.js'
import type { Result } from './results.js'

export interface Selection {
  readonly results: readonly Result[]
  /** How many were left out because there is no room for them. */
  readonly cutResults: number
  readonly cutLocations: number
  /** What no file says: viewers want a place for every result. */
  readonly nowhere: readonly Result[]
}

const ranks: Readonly<Record<Result['level'], number>> = { error: 0, warning: 1, note: 2, none: 3 }

/** What goes into the file, in the order given; if it is too much, the least grave is left out, and of what is equally grave the last. */
export function select(all: readonly Result[], most = mostResults): Selection {
  const placed = all.filter(({ locations }) => locations.length > 0)
  const nowhere = all.filter(({ locations, baselineState }) => locations.length === 0 && baselineState !== 'absent')
  const kept = gravest(placed, most)
  const cutLocations = kept.reduce((sum, { relatedLocations }) => sum + Math.max(0, (relatedLocations?.length ?? 0) - mostLocations), 0)
  return { results: kept.map(withinLimit), cutResults: placed.length - kept.length, cutLocations, nowhere }
}

function gravest(results: readonly Result[], most: number): readonly Result[] {
  if (results.length <= most) return results
  const kept = new Set(results.toSorted((left, right) => rankOf(left) - rankOf(right)).slice(0, most))
  return results.filter((result) => kept.has(result))
}

/** What is suppressed or mended is nothing that anybody waits for. */
function rankOf({ level, suppressions, baselineState }: Result): number {
  return suppressions === undefined && baselineState !== 'absent' ? ranks[level] : ranks.none + 1
}

function withinLimit(result: Result): Result {
  const { relatedLocations = [] } = result
  return relatedLocations.length <= mostLocations ? result : { ...result, relatedLocations: relatedLocations.slice(0, mostLocations) }
}
