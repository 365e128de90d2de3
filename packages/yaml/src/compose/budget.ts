/** An amount that a whole stream shares. */
export class Budget {
  #left: number

  constructor(amount: number) {
    this.#left = amount
  }

  /** Whether there was enough; once there was not, there never is. */
  spend(amount: number): boolean {
    this.#left -= amount
    if (this.#left >= 0) return true
    this.#left = Number.NEGATIVE_INFINITY
    return false
  }
}
