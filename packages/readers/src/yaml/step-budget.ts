import { allSteps } from './all-steps.js'
import type { DecodedSteps } from './schema/step-schema.js'

/** How many steps groups may be written out to, one by one: lists in lists multiply. */
export class StepBudget {
  #left = 10_000

  /** Whether so many turns of these steps can still be written out. */
  take(turns: number, steps: DecodedSteps | undefined): boolean {
    const cost = turns * allSteps(steps).length
    if (cost > this.#left) return false
    this.#left -= cost
    return true
  }
}
