import type { Range } from '@topolint/yaml'

/** Rows of backticks by their length, so that the end of a code span is found without looking at the text again. */
export class Backticks {
  readonly #byLength = new Map<number, number[]>()

  constructor(text: string) {
    for (const { 0: row, index } of text.matchAll(/`+/gu)) {
      const places = this.#byLength.get(row.length) ?? []
      this.#byLength.set(row.length, places)
      places.push(index)
    }
    for (const places of this.#byLength.values()) places.reverse()
  }

  /** The end of the code span that a row opens; rows are asked for in rising order. */
  closing({ start, end }: Range): number | undefined {
    const places = this.#byLength.get(end - start) ?? []
    while ((places.at(-1) ?? Infinity) <= start) places.pop()
    return places.at(-1)
  }
}

export function rowEnd(text: string, start: number): number {
  let end = start
  while (text.charAt(end) === '`') end++
  return end
}
