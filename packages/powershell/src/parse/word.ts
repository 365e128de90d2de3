import type { ExpandableString, StringLiteral } from '../syntax/literal.js'
import { BACKTICK, DOLLAR, EOF, isDoubleQuote, isSingleQuote, isTokenEnd } from './char.js'
import type { Cursor } from './cursor.js'
import { StringParts } from './string-parts.js'
import { collect, singleQuoteEnd, unclosed } from './string.js'

/** A bare word of command mode, quotes and expansions in it included. */
export function word(cursor: Cursor, start: number): StringLiteral | ExpandableString {
  let end = cursor.pos
  let code = cursor.at(end)
  while (!isTokenEnd(code) && code !== BACKTICK && code !== DOLLAR && !isSingleQuote(code) && !isDoubleQuote(code)) code = cursor.at(++end)
  if (isTokenEnd(code)) {
    cursor.pos = end
    return { kind: 'string', start, end, value: cursor.text.slice(start, end), quote: 'bare' }
  }
  cursor.pos = start
  return composed(cursor, start)
}

function composed(cursor: Cursor, start: number): StringLiteral | ExpandableString {
  const parts = new StringParts(cursor)
  for (let code = cursor.peek(); !isTokenEnd(code); code = cursor.peek()) {
    if (code === BACKTICK) parts.escape()
    else if (code === DOLLAR) parts.expand(true)
    else if (isSingleQuote(code)) single(cursor, parts)
    else if (isDoubleQuote(code)) double(cursor, parts)
    else cursor.pos++
  }
  return parts.finish(start, cursor.pos, 'bare')
}

function single(cursor: Cursor, parts: StringParts): void {
  const open = cursor.pos
  const close = singleQuoteEnd(cursor, open + 1)
  if (close === EOF) {
    unclosed(cursor, open, 'single')
    return
  }
  parts.skip(1)
  while (cursor.pos < close) {
    if (isSingleQuote(cursor.peek())) parts.skip(1)
    cursor.pos++
  }
  parts.skip(1)
}

function double(cursor: Cursor, parts: StringParts): void {
  const open = cursor.pos
  parts.skip(1)
  if (collect(cursor, parts)) parts.skip(isDoubleQuote(cursor.peek()) ? 1 : 2)
  else cursor.problem(open, open + 1, "This string is not closed: '\"' is missing")
}
