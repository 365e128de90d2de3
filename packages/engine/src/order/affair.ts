import type { NodeId } from '../procedure/course.js'
import type { Inquiry } from './inquiry.js'
import { stepAt } from './step-at.js'
import type { Predicate, Truth } from './truth.js'
import { certainKey, tuplesOf, type Tuple } from './tuple.js'

/** The steps about one tuple of values known for certain: what is forbidden must be so beyond doubt. */
export interface Affair {
  readonly key: string
  readonly tuple: Tuple
  readonly first: ReadonlySet<NodeId>
  readonly forbidden: ReadonlyMap<NodeId, Truth>
}

interface Opening {
  readonly tuple: Tuple
  readonly first: Set<NodeId>
  readonly forbidden: Map<NodeId, Truth>
}

export interface Parties<S> {
  readonly first: Predicate<S>
  readonly forbidden: Predicate<S>
  readonly same: readonly string[]
}

/** Affairs in which something comes first and something is forbidden after it. */
export function affairsOf<S>({ course, read }: Inquiry<S>, { first, forbidden, same }: Parties<S>): readonly Affair[] {
  const affairs = new Map<string, Opening>()
  for (const node of course.steps) {
    const found = stepAt(course, node)
    if (found === undefined) continue
    const comes = first(found.step) === true
    const banned = forbidden(found.step)
    if (!comes && banned === false) continue
    for (const tuple of tuplesOf(found, same, read)) {
      const key = certainKey(tuple)
      if (key === undefined) continue
      const affair = affairs.get(key) ?? { tuple, first: new Set(), forbidden: new Map() }
      affairs.set(key, affair)
      if (comes) affair.first.add(node)
      if (banned !== false) affair.forbidden.set(node, banned)
    }
  }
  return [...affairs].filter(([, affair]) => affair.first.size > 0 && affair.forbidden.size > 0).map(([key, affair]) => ({ key, ...affair }))
}
