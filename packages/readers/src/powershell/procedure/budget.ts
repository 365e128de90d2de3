const mostText = 500_000
const costOfCall = 100

/** How much text may be read again for one procedure: functions that call functions multiply, loops in loops too. */
export class Budget {
  #left = mostText

  /** Whether so many more turns of a stretch of text can still be followed. */
  take({ start, end }: { readonly start: number; readonly end: number }, turns = 1): boolean {
    const cost = turns * (end - start + costOfCall)
    if (cost > this.#left) return false
    this.#left -= cost
    return true
  }
}
