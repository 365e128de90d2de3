import type { Scenario } from '@topolint/engine'
import type { Block, Heading } from '../block/block.js'

/** Blocks that are one procedure. */
export interface Section {
  /** The heading that begins it; the whole of the text has none. */
  readonly heading?: Heading
  readonly scenario?: Scenario
  readonly blocks: readonly Block[]
}

interface Open {
  readonly heading?: Heading
  readonly scenario?: Scenario
  readonly blocks: Block[]
}

/**
 * A heading that names a scenario and has numbered steps of its own begins a procedure; all the rest is one in the order of the text.
 * Neighbours that name the same scenario are one: what comes before the steps may stand under the first of them.
 */
export function sectionsOf(blocks: readonly Block[], scenarioOf: (heading: Heading) => Scenario | undefined, isStep: (heading: Heading) => boolean): readonly Section[] {
  const rest: Open = { blocks: [] }
  const sections: Open[] = [rest]
  const open: Open[] = [rest]
  const named = new Map(blocks.flatMap((block) => (block.kind === 'heading' ? [[block, scenarioOf(block)] as const] : [])))
  const begins = beginnings(blocks, named, isStep)
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const scenario = named.get(block)
      while (open.length > 1 && (open.at(-1)?.heading?.level ?? 0) >= block.level && (scenario === undefined || open.at(-1)?.scenario !== scenario)) open.pop()
      if (scenario !== undefined && scenario !== open.at(-1)?.scenario && begins.has(block)) {
        const section: Open = { heading: block, scenario, blocks: [] }
        sections.push(section)
        open.push(section)
      }
    }
    open.at(-1)?.blocks.push(block)
  }
  return sections
}

/** The headings with numbered steps below them, or below the next one that says the same. Read from the end, so that each block is looked at once. */
function beginnings(blocks: readonly Block[], named: ReadonlyMap<Heading, Scenario | undefined>, isStep: (heading: Heading) => boolean): ReadonlySet<Heading> {
  const found = new Set<Heading>()
  /** By level: whether steps follow before the next heading of that level or above, and that heading. */
  const below: { readonly heading: Heading | undefined; readonly level: number; hasSteps: boolean }[] = []
  let steps = false
  for (const block of blocks.toReversed()) {
    if (block.kind === 'list' && block.isOrdered) steps = true
    if (block.kind !== 'heading') continue
    while ((below.at(-1)?.level ?? 0) > block.level) steps = (below.pop()?.hasSteps ?? false) || steps
    const next = below.at(-1)?.level === block.level ? below.at(-1)?.heading : undefined
    const scenario = named.get(block)
    const isJoined = next !== undefined && scenario !== undefined && named.get(next) === scenario && found.has(next)
    if (steps || isJoined) found.add(block)
    const own = steps || isStep(block)
    const same = below.at(-1)
    if (same?.level === block.level) below[below.length - 1] = { heading: block, level: block.level, hasSteps: same.hasSteps || own }
    else below.push({ heading: block, level: block.level, hasSteps: own })
    steps = false
  }
  return found
}
