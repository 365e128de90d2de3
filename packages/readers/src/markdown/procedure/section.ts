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

/** A heading that names a scenario and has numbered steps of its own begins a procedure; all the rest is one in the order of the text. */
export function sectionsOf(blocks: readonly Block[], scenarioOf: (heading: Heading) => Scenario | undefined, isStep: (heading: Heading) => boolean): readonly Section[] {
  const rest: Open = { blocks: [] }
  const sections: Open[] = [rest]
  const open: Open[] = [rest]
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') {
      while (open.length > 1 && (open.at(-1)?.heading?.level ?? 0) >= block.level) open.pop()
      const scenario = scenarioOf(block)
      if (scenario !== undefined && scenario !== open.at(-1)?.scenario && hasSteps(blocks, index, isStep)) {
        const section: Open = { heading: block, scenario, blocks: [] }
        sections.push(section)
        open.push(section)
      }
    }
    open.at(-1)?.blocks.push(block)
  })
  return sections
}

function hasSteps(blocks: readonly Block[], start: number, isStep: (heading: Heading) => boolean): boolean {
  const heading = blocks[start]
  if (heading?.kind !== 'heading') return false
  for (let at = start + 1; at < blocks.length; at++) {
    const block = blocks[at]
    if (block?.kind === 'heading' && block.level <= heading.level) return false
    if (block?.kind === 'heading' ? isStep(block) : block?.kind === 'list' && block.isOrdered) return true
  }
  return false
}
