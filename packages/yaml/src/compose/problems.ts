import type { YamlProblem } from '../document.js'
import type { Range } from '../range.js'

const most = 1_000

/** The problems of a document; a hostile one could have millions, which nobody reads. */
export class Problems {
  readonly #list: YamlProblem[] = []
  readonly #once = new Set<string>()

  add({ start, end }: Range, message: string): void {
    if (this.#list.length < most) this.#list.push({ start, end, message })
    else if (this.#list.length === most) this.#list.push({ start, end, message: `There are more problems from here on; correct the first ${most.toLocaleString('en-US')}` })
  }

  /** For limits, which everything after the first excess exceeds as well. */
  addOnce(range: Range, message: string): void {
    if (this.#once.has(message)) return
    this.#once.add(message)
    this.add(range, message)
  }

  inOrder(): readonly YamlProblem[] {
    return this.#list.toSorted((one, other) => one.start - other.start || one.end - other.end)
  }
}
