import { afterLineBreak, character, isBlank, isLineBreak } from '../text/characters.js'
import { readEscape } from './escape.js'
import { Pieces, type Piece } from './piece.js'

/** The pieces of a plain, single- or double-quoted scalar, `start` and `end` being inside the quotes. */
export function flowScalarPieces(source: string, start: number, end: number, quote: 'plain' | 'single' | 'double'): readonly Piece[] {
  const pieces = new Pieces()
  const special = quote === 'single' ? character.singleQuote : quote === 'double' ? character.backslash : NaN
  let offset = start
  let copied = start
  let solid = start // after the last character that is not blank: blanks before a line break do not count
  while (offset < end) {
    const code = source.charCodeAt(offset)
    if (code === special) {
      pieces.copy(copied, offset)
      offset = quote === 'single' ? doubledQuote(pieces, offset) : escape(pieces, source, offset, end)
      copied = solid = offset
    } else if (isLineBreak(code)) {
      pieces.copy(copied, solid)
      const fold = skipBreaks(source, offset, end)
      pieces.cook(solid, fold.offset, fold.breaks === 1 ? ' ' : '\n'.repeat(fold.breaks - 1))
      offset = copied = solid = fold.offset
    } else {
      offset++
      if (!isBlank(code)) solid = offset
    }
  }
  pieces.copy(copied, quote === 'plain' ? solid : end)
  return pieces.list
}

function doubledQuote(pieces: Pieces, offset: number): number {
  pieces.cook(offset, offset + 2, "'")
  return offset + 2
}

function escape(pieces: Pieces, source: string, offset: number, end: number): number {
  if (isLineBreak(source.charCodeAt(offset + 1))) return skipBreaks(source, offset + 1, end).offset
  const { length, cooked } = readEscape(source, offset)
  pieces.cook(offset, offset + length, cooked)
  return offset + length
}

function skipBreaks(source: string, start: number, end: number): { readonly offset: number; readonly breaks: number } {
  let offset = start
  let breaks = 0
  while (offset < end) {
    const code = source.charCodeAt(offset)
    if (isLineBreak(code)) {
      breaks++
      offset = afterLineBreak(source, offset)
    } else if (isBlank(code)) offset++
    else break
  }
  return { offset, breaks }
}
