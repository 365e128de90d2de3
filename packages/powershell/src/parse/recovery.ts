import type { Unparsed } from '../syntax/literal.js'
import {
  BACKTICK, EOF, HASH, isBlank, isDoubleQuote, isNewline, isSingleQuote, LBRACE, LBRACKET, LPAREN, LESS, RBRACE, RBRACKET,
  RPAREN, SEMICOLON,
} from './char.js'
import type { Cursor } from './cursor.js'

/** One pass over nested text without building anything, up to the end of the bracket or statement it stands in. */
export function skipNested(cursor: Cursor): Unparsed {
  const start = cursor.pos
  cursor.problem(start, start + 1, 'This is nested too deeply to be read')
  skipBalanced(cursor)
  return { kind: 'unparsed', start, end: cursor.pos }
}

/** Past the brackets that open at the cursor, or to the next closing bracket or end of statement. */
export function skipBalanced(cursor: Cursor): void {
  let level = 0
  for (let code = cursor.peek(); code !== EOF; code = cursor.peek()) {
    if (code === LPAREN || code === LBRACE || code === LBRACKET) level++
    else if (code === RPAREN || code === RBRACE || code === RBRACKET) {
      if (level === 0) return
      level--
      if (level === 0) {
        cursor.pos++
        return
      }
    } else if (level === 0 && (code === SEMICOLON || isNewline(code))) return
    cursor.pos = pastCharacter(cursor, code)
  }
}

function pastCharacter(cursor: Cursor, code: number): number {
  const { pos } = cursor
  if (code === BACKTICK) return Math.min(pos + 2, cursor.length)
  if (code === HASH && isBlank(cursor.at(pos - 1))) return lineEnd(cursor, pos)
  if (code === LESS && cursor.at(pos + 1) === HASH) return after(cursor, '#>', pos + 2)
  if (isSingleQuote(code)) return quoteEnd(cursor, pos, isSingleQuote)
  return isDoubleQuote(code) ? quoteEnd(cursor, pos, isDoubleQuote) : pos + 1
}

function lineEnd(cursor: Cursor, from: number): number {
  let end = from
  while (end < cursor.length && !isNewline(cursor.text.charCodeAt(end))) end++
  return end
}

function after(cursor: Cursor, closer: string, from: number): number {
  const found = cursor.text.indexOf(closer, from)
  return found < 0 ? cursor.length : found + closer.length
}

/** Strings that span lines are rare inside skipped text; a lone quote must not swallow the rest. */
function quoteEnd(cursor: Cursor, open: number, isQuote: (code: number) => boolean): number {
  for (let i = open + 1; i < cursor.length; i++) {
    const code = cursor.text.charCodeAt(i)
    if (code === BACKTICK) i++
    else if (isQuote(code)) return i + 1
    else if (isNewline(code)) break
  }
  return open + 1
}
