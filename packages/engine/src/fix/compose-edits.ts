import { inOrder, type Edit } from './edit.js'

/** A stretch of the text after the first edits: one that stayed where it came from, or one that is new. */
type Piece = { readonly from: number; readonly length: number } | { readonly text: string }

/** One list of edits that does what two do one after the other; the offsets of the second count in the text after the first. */
export function composeEdits(first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  const pieces = new PieceReader(piecesOf(first))
  const out = new PieceWriter()
  let done = 0
  for (const { start, end, text } of inOrder(second)) {
    pieces.pass(start - done, (piece) => out.keep(piece))
    pieces.pass(end - start, () => undefined)
    out.write(text)
    done = end
  }
  pieces.pass(Infinity, (piece) => out.keep(piece))
  return out.edits
}

function piecesOf(edits: readonly Edit[]): readonly Piece[] {
  const pieces: Piece[] = []
  let done = 0
  for (const { start, end, text } of inOrder(edits)) {
    pieces.push({ from: done, length: start - done }, { text })
    done = end
  }
  return [...pieces, { from: done, length: Infinity }]
}

/** Hands out pieces by length, forwards only. */
class PieceReader {
  readonly #pieces: readonly Piece[]
  #at = 0
  #into = 0

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces
  }

  pass(length: number, take: (piece: Piece) => void): void {
    let left = length
    for (let piece = this.#pieces[this.#at]; piece !== undefined && left > 0; piece = this.#pieces[this.#at]) {
      const rest = lengthOf(piece) - this.#into
      const count = Math.min(rest, left)
      if (count > 0) take(part(piece, this.#into, count))
      if (count === Infinity) return
      left -= count
      if (count < rest) {
        this.#into += count
        return
      }
      this.#at++
      this.#into = 0
    }
  }
}

/** What lies between two stretches that stayed is one edit. */
class PieceWriter {
  readonly edits: Edit[] = []
  #kept = 0
  #text = ''

  keep(piece: Piece): void {
    if ('text' in piece) {
      this.write(piece.text)
      return
    }
    if (piece.from > this.#kept || this.#text !== '') this.edits.push({ start: this.#kept, end: piece.from, text: this.#text })
    this.#text = ''
    this.#kept = piece.from + piece.length
  }

  write(text: string): void {
    this.#text += text
  }
}

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.length
}

function part(piece: Piece, start: number, length: number): Piece {
  return 'text' in piece ? { text: piece.text.slice(start, start + length) } : { from: piece.from + start, length }
}
