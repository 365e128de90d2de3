import type { TypeLiteral } from '../syntax/literal.js'
import { COMMA, isIdentifierPart, isLetter, isBlank, isNewline, LBRACKET, LPAREN, RBRACKET, DOT, PLUS, BACKTICK } from './char.js'
import type { Cursor } from './cursor.js'

/** Longer than any list of types; keeps the look ahead bounded. */
const lookAhead = 1000

/** `[type, …]` of a generic method: only if a call follows, else it is an index and the cursor stays. */
export function typeArguments(cursor: Cursor): TypeLiteral[] {
  const open = cursor.pos
  const close = closing(cursor, open)
  if (close < 0 || cursor.at(close + 1) !== LPAREN) return []
  cursor.pos = close + 1
  return split(cursor, open + 1, close)
}

function closing(cursor: Cursor, open: number): number {
  if (!isLetter(cursor.at(open + 1))) return -1
  let level = 0
  for (let i = open; i < Math.min(cursor.length, open + lookAhead); i++) {
    const code = cursor.text.charCodeAt(i)
    if (code === LBRACKET) level++
    else if (code === RBRACKET) level--
    else if (!isTypePart(code)) return -1
    if (level === 0) return i
  }
  return -1
}

function isTypePart(code: number): boolean {
  return isIdentifierPart(code) || code === COMMA || code === DOT || code === PLUS || code === BACKTICK || isBlank(code) || isNewline(code)
}

function split(cursor: Cursor, from: number, to: number): TypeLiteral[] {
  const types: TypeLiteral[] = []
  let level = 0
  let start = from
  for (let i = from; i <= to; i++) {
    const code = cursor.at(i)
    if (code === LBRACKET) level++
    else if (code === RBRACKET && i < to) level--
    if (i < to && (code !== COMMA || level > 0)) continue
    types.push(trimmed(cursor.text, start, i))
    start = i + 1
  }
  return types
}

function trimmed(text: string, from: number, to: number): TypeLiteral {
  const raw = text.slice(from, to)
  const start = from + raw.length - raw.trimStart().length
  return { kind: 'type', start, end: start + raw.trim().length, name: raw.replace(/\s+/g, '') }
}
