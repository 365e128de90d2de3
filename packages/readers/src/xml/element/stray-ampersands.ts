import type { Range } from '@topolint/yaml'
import { strayAmpersands } from './references.js'

/** The ampersands of a text that begin no reference, asked for from its start to its end. */
export class StrayAmpersands {
  readonly #found: Iterator<number>
  #next: number | undefined

  constructor(text: string) {
    this.#found = strayAmpersands(text)[Symbol.iterator]()
    this.#next = this.#advance()
  }

  /** The first one in a range. */
  in({ start, end }: Range): number | undefined {
    while (this.#next !== undefined && this.#next < start) this.#next = this.#advance()
    return this.#next !== undefined && this.#next < end ? this.#next : undefined
  }

  #advance(): number | undefined {
    const found = this.#found.next()
    return found.done === true ? undefined : found.value
  }
}
