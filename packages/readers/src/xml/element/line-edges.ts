/** Where lines begin and end, looked for once: a file may be one line with thousands of comments. */
export class LineEdges {
  readonly #text: string
  #starts: readonly number[] | undefined

  constructor(text: string) {
    this.#text = text
  }

  start(offset: number): number {
    return this.#lines()[this.#lineOf(offset)] ?? 0
  }

  /** Before the line break. */
  end(offset: number): number {
    let end = this.#lines()[this.#lineOf(offset) + 1] ?? this.#text.length
    while (end > offset && isBreak(this.#text.charCodeAt(end - 1))) end--
    return end
  }

  #lineOf(offset: number): number {
    const starts = this.#lines()
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  #lines(): readonly number[] {
    return (this.#starts ??= [0, ...Array.from(this.#text.matchAll(/\r\n|[\r\n]/gu), ({ index, 0: { length } }) => index + length)])
  }
}

export function isBreak(code: number): boolean {
  return code === 10 || code === 13
}
