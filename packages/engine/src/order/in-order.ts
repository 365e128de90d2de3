import { hearOut, type Case } from './check.js'
import type { Inquiry } from './inquiry.js'
import { hearSuccession, type Succession } from './succession.js'
import type { Predicate } from './truth.js'

export interface InOrderCases<S> {
  readonly cases: readonly Case<S>[]
  readonly visits: number
}

/** Looks for what comes after a step that should come later; of the steps about the same values the first is named. */
export function casesOutOfOrder<S>(inquiry: Inquiry<S>, items: readonly Predicate<S>[], same: readonly string[]): InOrderCases<S> {
  const hearings = items.slice(1).map((_, index) => hearSuccession(inquiry, splitAt(items, index + 1, same)))
  const firsts = new Map<string, Case<S>>()
  for (const found of hearings.flatMap(hearOut)) {
    const about = found.check.about ?? ''
    const before = firsts.get(about)
    if (found.violation !== undefined && (before === undefined || found.check.order < before.check.order)) firsts.set(about, found)
  }
  return { cases: [...firsts.values()], visits: hearings.flat().reduce((sum, { visits }) => sum + visits, 0) }
}

/** After any of the later items none of the earlier; a step that is or may be both stands well in either place. */
function splitAt<S>(items: readonly Predicate<S>[], index: number, same: readonly string[]): Succession<S> {
  const [earlier, later] = [items.slice(0, index), items.slice(index)]
  return { first: among(later, earlier), forbidden: among(earlier, later), until: () => false, same }
}

function among<S>(these: readonly Predicate<S>[], those: readonly Predicate<S>[]): Predicate<S> {
  return (step) => these.some((item) => item(step) === true) && those.every((item) => item(step) === false)
}
