const perProcedure = 300_000
const perRun = 500_000
const costOfCall = 100

interface Stretch {
  readonly start: number
  readonly end: number
}

/** How much text may be read again: functions that call functions multiply, loops in loops too. */
export class Budget {
  readonly #whole: Budget | undefined
  #left: number

  private constructor(left: number, whole?: Budget) {
    this.#left = left
    this.#whole = whole
  }

  /** For all procedures of a run: the longer its texts, the more of them may be called. */
  static ofRun(length: number): Budget {
    return new Budget(perRun + 2 * length)
  }

  ofProcedure(): Budget {
    return new Budget(perProcedure, this)
  }

  /** Whether so many more turns of a stretch of text can still be followed. */
  take(stretch: Stretch, turns = 1): boolean {
    const cost = turns * (stretch.end - stretch.start + costOfCall)
    if (cost > this.#left || this.#whole?.take(stretch, turns) === false) return false
    this.#left -= cost
    return true
  }
}
