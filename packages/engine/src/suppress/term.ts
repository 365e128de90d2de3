const day = 86_400_000

/** For how long a suppression may hold. */
export class Term {
  readonly #today: string
  readonly #most: number | undefined

  constructor(today: string, most: number | undefined) {
    this.#today = today
    this.#most = most
  }

  /** The last day still counts. */
  isOver(until: string): boolean {
    return until < this.#today
  }

  /** Why a last day, or none, will not do. */
  refusal(until: string | undefined): string | undefined {
    if (this.#most === undefined) return undefined
    const latest = new Date(Date.parse(this.#today) + this.#most * day).toISOString().slice(0, 10)
    if (until === undefined) return `A suppression must name its last day, until=${latest} or before`
    return until > latest ? `The last day is more than ${this.#most} days ahead; it must be ${latest} or before` : undefined
  }
}
