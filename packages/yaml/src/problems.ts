import type { YamlProblem } from './document.js'
import type { Range } from './range.js'

const most = 1_000

/** A message, or how to make one: the search for what was meant is spared when nobody would read it. */
export type Message = string | (() => string)

/** The problems of a document. A hostile one could have millions; after the first thousand they are no longer listed. */
export class Problems {
  readonly #list: YamlProblem[] = []
  readonly #known = new Set<string>()

  add({ start, end }: Range, message: Message): void {
    if (this.#list.length > most) return
    if (this.#list.length < most) this.#list.push({ start, end, message: typeof message === 'string' ? message : message() })
    else this.#list.push({ start, end, message: `There are more problems from here on; correct the first ${most.toLocaleString('en-US')}` })
  }

  /** For limits, which everything after the first excess exceeds as well. */
  addOnce(range: Range, message: string): void {
    if (this.#isNew(message)) this.add(range, message)
  }

  /** For a place that is read several times, since an alias leads to it. */
  addOnceHere(range: Range, message: Message): void {
    if (this.#list.length > most) return
    const text = typeof message === 'string' ? message : message()
    if (this.#isNew(`${range.start} ${range.end} ${text}`)) this.add(range, text)
  }

  inOrder(): readonly YamlProblem[] {
    return this.#list.toSorted((one, other) => one.start - other.start || one.end - other.end)
  }

  #isNew(key: string): boolean {
    const isNew = !this.#known.has(key)
    this.#known.add(key)
    return isNew
  }
}
