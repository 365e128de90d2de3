/** Problems that are said; a report that is wrong once is usually wrong a thousand times. */
const most = 10

/** What is wrong with a value of unknown origin. */
export class ShapeProblems {
  readonly #list: string[] = []

  get isFull(): boolean {
    return this.#list.length >= most
  }

  get list(): readonly string[] {
    return this.#list
  }

  refuse(problem: string): 'refused' {
    if (!this.isFull) this.#list.push(problem)
    return 'refused'
  }
}
