import type { ExpandableString, StringLiteral } from '../syntax/literal.js'
import { AT, BACKTICK, CR, DOLLAR, EOF, isBlank, isDoubleQuote, isNewline, isSingleQuote, LF } from './char.js'
import type { Cursor } from './cursor.js'
import { StringParts } from './string-parts.js'

type IsQuote = (code: number) => boolean

/** `@'` or `@"` at the cursor. */
export function hereString(cursor: Cursor): StringLiteral | ExpandableString {
  const start = cursor.pos
  const isSingle = isSingleQuote(cursor.at(start + 1))
  cursor.pos = start + 2
  while (isBlank(cursor.peek())) cursor.pos++
  if (!isNewline(cursor.peek())) return brokenHeader(cursor, start, isSingle)
  const isQuote = isSingle ? isSingleQuote : isDoubleQuote
  return isSingle ? literal(cursor, start, isQuote) : expandable(cursor, start, isQuote)
}

/** Past the line end at the offset. */
function nextLine(cursor: Cursor, offset: number): number {
  return offset + (cursor.at(offset) === CR && cursor.at(offset + 1) === LF ? 2 : 1)
}

/** Whether the line end at the offset comes before the closing quote. */
function closesAfter(cursor: Cursor, offset: number, isQuote: IsQuote): boolean {
  const next = nextLine(cursor, offset)
  return isQuote(cursor.at(next)) && cursor.at(next + 1) === AT
}

function literal(cursor: Cursor, start: number, isQuote: IsQuote): StringLiteral {
  const from = nextLine(cursor, cursor.pos)
  for (let i = cursor.pos; i < cursor.length; i++) {
    if (!isNewline(cursor.text.charCodeAt(i))) continue
    if (closesAfter(cursor, i, isQuote)) {
      cursor.pos = nextLine(cursor, i) + 2
      return { kind: 'string', start, end: cursor.pos, value: cursor.text.slice(from, Math.max(from, i)), quote: 'single-here' }
    }
    i = nextLine(cursor, i) - 1
  }
  return unclosed(cursor, start, 'single-here')
}

function expandable(cursor: Cursor, start: number, isQuote: IsQuote): StringLiteral | ExpandableString {
  const header = cursor.pos
  const problems = cursor.problems.length
  cursor.pos = nextLine(cursor, header)
  const parts = new StringParts(cursor)
  if (closesAfter(cursor, header, isQuote)) return close(cursor, start, parts, cursor.pos, cursor.pos)
  for (let code = cursor.peek(); code !== EOF; code = cursor.peek()) {
    if (isNewline(code)) {
      if (closesAfter(cursor, cursor.pos, isQuote)) return close(cursor, start, parts, cursor.pos, nextLine(cursor, cursor.pos))
      cursor.pos = nextLine(cursor, cursor.pos)
    } else if (code === BACKTICK) parts.escape()
    else if (code === DOLLAR) parts.expand(false)
    else cursor.pos++
  }
  cursor.problems.length = problems
  return unclosed(cursor, start, 'double-here')
}

function close(cursor: Cursor, start: number, parts: StringParts, textEnd: number, footer: number): StringLiteral | ExpandableString {
  cursor.pos = footer + 2
  return parts.finish(start, textEnd, 'double-here')
}

function brokenHeader(cursor: Cursor, start: number, isSingle: boolean): StringLiteral {
  if (cursor.peek() === EOF) return unclosed(cursor, start, isSingle ? 'single-here' : 'double-here')
  cursor.problem(cursor.pos, cursor.pos + 1, 'Nothing may follow the header of a here-string on its line')
  return toLineEnd(cursor, start, isSingle ? 'single-here' : 'double-here')
}

function unclosed(cursor: Cursor, start: number, quote: 'single-here' | 'double-here'): StringLiteral {
  const footer = quote === 'single-here' ? "'@" : '"@'
  cursor.problem(start, start + 2, `This here-string is not closed: ${footer} at the beginning of a line is missing`)
  while (cursor.comments.length > 0 && (cursor.comments.at(-1)?.end ?? 0) > start) cursor.comments.pop()
  cursor.pos = start + 2
  if (cursor.mayReread()) return toLineEnd(cursor, start, quote)
  cursor.pos = cursor.length
  return { kind: 'string', start, end: cursor.length, value: cursor.text.slice(start + 2), quote }
}

function toLineEnd(cursor: Cursor, start: number, quote: 'single-here' | 'double-here'): StringLiteral {
  while (cursor.pos < cursor.length && !isNewline(cursor.peek())) cursor.pos++
  return { kind: 'string', start, end: cursor.pos, value: cursor.text.slice(start + 2, cursor.pos), quote }
}
