import type { Editing, NewStep } from '@topolint/engine'
import { resolve, type Range } from '@topolint/yaml'
import { insertInBlock } from './insert-in-block.js'
import { insertInFlow } from './insert-in-flow.js'
import type { NewItems } from './new-items.js'
import { pairsOf } from './step-text.js'
import type { WrittenNodes } from './written-nodes.js'

interface Insertion {
  readonly at: Range
  readonly where: 'before' | 'after'
  readonly steps: readonly NewStep[]
}

/** New steps beside one that is written in a list of steps. */
export function insertSteps(text: string, nodes: WrittenNodes, { at, where, steps }: Insertion): Editing {
  const written = nodes.at(at)
  if (written?.parent?.kind !== 'sequence' || resolve(written.node).kind !== 'mapping') return declined('no step of a plan is written there')
  if (written.isShared) return declined('the step is written once for several places, by an anchor')
  const known = steps.flatMap((step) => {
    const pairs = pairsOf(step)
    return pairs === undefined ? [] : [pairs]
  })
  if (known.length < steps.length) return declined('a step of a plan has no key for a part of the new one')
  const place: NewItems = { text, sequence: written.parent, item: written.node, index: written.index, where, steps: known }
  const edits = written.parent.flow ? insertInFlow(place) : insertInBlock(place)
  return edits === undefined ? declined('an anchor or a tag stands before the step') : { ok: true, edits }
}

function declined(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason }
}
