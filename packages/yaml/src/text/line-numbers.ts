import { afterLineBreak, isLineBreak } from './characters.js'

/** Line numbers of a text, 1-based; the lines are counted when first asked for. */
export class LineNumbers {
  readonly #text: string
  #starts: readonly number[] | undefined

  constructor(text: string) {
    this.#text = text
  }

  at(offset: number): number {
    const starts = (this.#starts ??= lineStarts(this.#text))
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  let offset = 0
  while (offset < text.length) {
    if (isLineBreak(text.charCodeAt(offset))) {
      offset = afterLineBreak(text, offset)
      starts.push(offset)
    } else offset++
  }
  return starts
}
