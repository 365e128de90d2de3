import type { DecodedSteps } from './schema/step-schema.js'

/** How many steps groups may be written out to, one by one: lists in lists multiply. */
export class StepBudget {
  #left = 100_000

  /** Whether so many turns of these steps can still be written out. */
  take(turns: number, steps: DecodedSteps | undefined): boolean {
    const cost = turns * countSteps(steps)
    if (cost > this.#left) return false
    this.#left -= cost
    return true
  }
}

function countSteps(steps: DecodedSteps | undefined): number {
  let count = 0
  const rest = [steps]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    count += next.items.length
    for (const { fields } of next.items) if ('steps' in fields) rest.push(fields.steps, fields.otherwise)
  }
  return count
}
