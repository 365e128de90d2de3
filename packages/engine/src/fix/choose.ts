import { clash, inOrder, type Edit } from './edit.js'
import type { Proposal } from './proposal.js'

export interface Choice {
  readonly chosen: readonly Proposal[]
  /** Overlap with one that was chosen before them. */
  readonly waiting: readonly Proposal[]
}

/** Of proposals that overlap the first one: what it leaves of the others shows in the next round. */
export function choose(proposals: readonly Proposal[]): Choice {
  const taken = new Map<string, TakenPlaces>()
  const chosen: Proposal[] = []
  const waiting: Proposal[] = []
  for (const proposal of proposals) {
    const free = [...proposal.edits].every(([path, edits]) => edits.every((edit) => taken.get(path)?.isFree(edit) ?? true))
    ;(free ? chosen : waiting).push(proposal)
    if (!free) continue
    for (const [path, edits] of proposal.edits) {
      const places = taken.get(path) ?? new TakenPlaces()
      taken.set(path, places)
      for (const edit of edits) places.take(edit)
    }
  }
  return { chosen, waiting }
}

/** Whether edits of one proposal stand apart from each other. */
export function standApart(edits: readonly Edit[]): boolean {
  const sorted = inOrder(edits)
  return sorted.every((edit, index) => index === 0 || !clash(sorted[index - 1] ?? edit, edit))
}

/** Stretches of one file, none of which overlaps another; kept in order, so that only neighbours are compared. */
class TakenPlaces {
  readonly #edits: Edit[] = []

  isFree(edit: Edit): boolean {
    const at = this.#firstFrom(edit.start)
    return [this.#edits[at - 1], this.#edits[at], this.#edits[at + 1]].every((near) => near === undefined || !clash(near, edit))
  }

  take(edit: Edit): void {
    this.#edits.splice(this.#firstFrom(edit.start), 0, edit)
  }

  #firstFrom(start: number): number {
    let low = 0
    let high = this.#edits.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#edits[middle]?.start ?? 0) < start) low = middle + 1
      else high = middle
    }
    return low
  }
}
