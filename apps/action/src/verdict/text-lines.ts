import type { Source } from '@topolint/core'

const known = new WeakMap<Source, TextLines>()

/** The lines of a text as git counts them: a carriage return alone ends none. Numbers count from 0. */
export class TextLines {
  /** What ends every line but the last; nothing where they do not end alike. */
  readonly end: '\n' | '\r\n' | undefined
  readonly #text: string
  readonly #starts: readonly number[]

  /** Looks through a text once, however often it is asked for. */
  static of(source: Source): TextLines {
    const lines = known.get(source) ?? new TextLines(source.text)
    known.set(source, lines)
    return lines
  }

  private constructor(text: string) {
    this.#text = text
    this.#starts = [0, ...Array.from(text.matchAll(/\n/gu), ({ index }) => index + 1)]
    this.end = endOf(text)
  }

  /** An empty last line, which follows the end of every other one, is none. */
  get count(): number {
    return this.#starts.at(-1) === this.#text.length ? this.#starts.length - 1 : this.#starts.length
  }

  numberAt(offset: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }

  start(line: number): number {
    return this.#starts[line] ?? this.#text.length
  }

  /** With their ends. */
  text(first: number, last: number): string {
    return this.#text.slice(this.start(first), this.start(last + 1))
  }

  /** Without its end. */
  bare(line: number): string {
    const text = this.text(line, line)
    return text.slice(0, text.length - (text.endsWith('\r\n') ? 2 : text.endsWith('\n') ? 1 : 0))
  }
}

function endOf(text: string): '\n' | '\r\n' | undefined {
  if (!text.includes('\r\n')) return '\n'
  return /(?<!\r)\n/u.test(text) ? undefined : '\r\n'
}
