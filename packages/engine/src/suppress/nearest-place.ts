import type { Range } from '@topolint/yaml'

/** Of stretches that may lie in one another, the one that covers an offset and begins last. Offsets are asked for in rising order, so that all of them together take one walk. */
export class NearestPlace<T extends Range> {
  readonly #waiting: readonly T[]
  readonly #open: T[] = []
  #next = 0

  constructor(places: readonly T[]) {
    this.#waiting = places.toSorted((left, right) => left.start - right.start)
  }

  covering(offset: number): T | undefined {
    for (let place = this.#waiting[this.#next]; place !== undefined && place.start <= offset; place = this.#waiting[this.#next]) {
      this.#open.push(place)
      this.#next++
    }
    for (let last = this.#open.at(-1); last !== undefined && last.end < offset; last = this.#open.at(-1)) this.#open.pop()
    return this.#open.at(-1)
  }
}
