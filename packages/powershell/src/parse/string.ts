import type { ExpandableString, StringLiteral } from '../syntax/literal.js'
import { BACKTICK, DOLLAR, EOF, isDoubleQuote, isNewline, isSingleQuote } from './char.js'
import type { Cursor } from './cursor.js'
import { StringParts } from './string-parts.js'

/** `'…'`, from the opening quote. */
export function singleQuoted(cursor: Cursor): StringLiteral {
  const start = cursor.pos
  const end = singleQuoteEnd(cursor, start + 1)
  if (end === EOF) return unclosed(cursor, start, 'single')
  cursor.pos = end + 1
  return { kind: 'string', start, end: end + 1, value: unquoted(cursor.text.slice(start + 1, end)), quote: 'single' }
}

/** Where the closing quote stands. */
export function singleQuoteEnd(cursor: Cursor, from: number): number {
  for (let i = from; i < cursor.length; i++) {
    if (!isSingleQuote(cursor.text.charCodeAt(i))) continue
    if (!isSingleQuote(cursor.at(i + 1))) return i
    i++
  }
  return EOF
}

function unquoted(text: string): string {
  return text.replace(/['\u2018-\u201b](['\u2018-\u201b])/g, '$1')
}

/** `"…"`, from the opening quote. */
export function doubleQuoted(cursor: Cursor): StringLiteral | ExpandableString {
  const start = cursor.pos
  const width = quoteWidth(cursor, start)
  const plain = plainEnd(cursor, start + width)
  if (plain !== EOF && width === 1) {
    cursor.pos = plain + 1
    return { kind: 'string', start, end: plain + 1, value: cursor.text.slice(start + 1, plain), quote: 'double' }
  }
  const problems = cursor.problems.length
  cursor.pos = start + width
  const parts = new StringParts(cursor)
  if (!collect(cursor, parts)) return reread(cursor, start, problems, parts)
  const close = cursor.pos
  cursor.pos += quoteWidth(cursor, close)
  return parts.finish(start, close, 'double')
}

/** Where the string ends if it has nothing to expand, to escape or to double. */
function plainEnd(cursor: Cursor, from: number): number {
  if (cursor.quoted) return EOF
  for (let i = from; i < cursor.length; i++) {
    const code = cursor.text.charCodeAt(i)
    if (code === DOLLAR || code === BACKTICK) return EOF
    if (isDoubleQuote(code)) return isDoubleQuote(cursor.at(i + 1)) ? EOF : i
  }
  return EOF
}

/** In `$( )` of a string the engine reads a doubled or escaped quote as one. */
function quoteWidth(cursor: Cursor, at: number): number {
  const code = cursor.at(at)
  if (cursor.quoted && (isDoubleQuote(code) || code === BACKTICK) && isDoubleQuote(cursor.at(at + 1))) return 2
  return isDoubleQuote(code) ? 1 : 0
}

/** Whether a double-quoted string starts at the cursor. */
export function startsDoubleQuoted(cursor: Cursor, code: number): boolean {
  return isDoubleQuote(code) || (code === BACKTICK && cursor.quoted && isDoubleQuote(cursor.at(cursor.pos + 1)))
}

/** Up to the closing quote; false if the text ends first. */
export function collect(cursor: Cursor, parts: StringParts): boolean {
  for (let code = cursor.peek(); code !== EOF; code = cursor.peek()) {
    const width = quoteWidth(cursor, cursor.pos)
    if (width > 0) {
      const again = quoteWidth(cursor, cursor.pos + width)
      if (again < width || again === 0) return true
      parts.skip(width)
      cursor.pos += again
    } else if (code === BACKTICK) parts.escape()
    else if (code === DOLLAR) parts.expand(true)
    else cursor.pos++
  }
  return false
}

/** A string without its closing quote ends with its line, so that the rest of the text is still read. */
function reread(cursor: Cursor, start: number, problems: number, parts: StringParts): StringLiteral | ExpandableString {
  if (!cursor.mayReread()) {
    cursor.problem(start, start + 1, "This string is not closed: '\"' is missing")
    return parts.finish(start, cursor.pos, 'double')
  }
  cursor.problems.length = problems
  return unclosed(cursor, start, 'double')
}

export function unclosed(cursor: Cursor, start: number, quote: 'single' | 'double'): StringLiteral {
  cursor.problem(start, start + 1, `This string is not closed: ${quote === 'single' ? '"\'"' : "'\"'"} is missing`)
  let end = start + 1
  if (cursor.mayReread()) while (end < cursor.length && !isNewline(cursor.text.charCodeAt(end))) end++
  else end = cursor.length
  while (cursor.comments.length > 0 && (cursor.comments.at(-1)?.end ?? 0) > start) cursor.comments.pop()
  cursor.pos = end
  return { kind: 'string', start, end, value: cursor.text.slice(start + 1, end), quote }
}
