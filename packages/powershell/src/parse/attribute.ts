import type { Attribute, NamedArgument } from '../syntax/declaration.js'
import type { Expression } from '../syntax/expression.js'
import type { Name, TypeLiteral } from '../syntax/literal.js'
import { COMMA, EQUALS, LBRACKET, LPAREN, RBRACKET, RPAREN } from './char.js'
import type { Cursor } from './cursor.js'
import { simpleName } from './simple-name.js'
import { skipNewlines } from './trivia.js'
import { typeNameEnd } from './type-name.js'

/** `[…]` at the cursor; nothing (and the cursor stays) where the bracket holds no type. */
export function attributeOrType(cursor: Cursor): Attribute | TypeLiteral | undefined {
  const start = cursor.pos
  const known = cursor.readAhead.get(start)
  if (known !== undefined) {
    cursor.readAhead.delete(start)
    cursor.pos = known.end
    return known
  }
  cursor.pos++
  skipNewlines(cursor)
  const from = cursor.pos
  const end = typeNameEnd(cursor, from)
  cursor.pos = end
  skipNewlines(cursor)
  const code = cursor.peek()
  if (end === from || (code !== RBRACKET && code !== LPAREN)) {
    cursor.pos = start
    return undefined
  }
  if (code === LPAREN) return attribute(cursor, start, { kind: 'name', start: from, end, text: cursor.text.slice(from, end) })
  cursor.pos++
  const text = cursor.text.slice(from, end)
  return { kind: 'type', start, end: cursor.pos, name: /\s/.test(text) ? text.replace(/\s+/g, '') : text }
}

/** All that stand at the cursor, with line ends between them. */
export function attributes(cursor: Cursor): (Attribute | TypeLiteral)[] {
  const found: (Attribute | TypeLiteral)[] = []
  for (;;) {
    skipNewlines(cursor)
    const next = cursor.peek() === LBRACKET ? attributeOrType(cursor) : undefined
    if (next === undefined) return found
    found.push(next)
  }
}

/** More attributes than stand before any declaration; keeps the look ahead bounded. */
const lookAhead = 64

/** Those that may stand before a declaration: calls. If none follows, the expression takes them again. */
export function attributesAhead(cursor: Cursor): (Attribute | TypeLiteral)[] {
  const found: (Attribute | TypeLiteral)[] = []
  while (found.length < lookAhead) {
    skipNewlines(cursor)
    const next = cursor.peek() === LBRACKET && !cursor.tooDeep() ? attributeOrType(cursor) : undefined
    if (next === undefined) return found
    found.push(next)
    if (next.kind === 'type') return found
  }
  return found
}

function attribute(cursor: Cursor, start: number, name: Name): Attribute {
  const { commaless } = cursor
  cursor.commaless = true
  cursor.depth++
  cursor.openParens++
  cursor.pos++
  const values = attributeArguments(cursor)
  cursor.openParens--
  cursor.depth--
  cursor.commaless = commaless
  close(cursor, start, RPAREN, ')')
  const end = cursor.pos
  skipNewlines(cursor)
  if (cursor.peek() !== RBRACKET) cursor.pos = end
  close(cursor, start, RBRACKET, ']')
  return { kind: 'attribute', start, end: cursor.pos, name, arguments: values }
}

function close(cursor: Cursor, start: number, closer: number, text: string): void {
  if (cursor.peek() === closer) cursor.pos++
  else cursor.problem(start, start + 1, `This attribute is not closed: '${text}' is missing`)
}

function attributeArguments(cursor: Cursor): (Expression | NamedArgument)[] {
  const values: (Expression | NamedArgument)[] = []
  for (;;) {
    skipNewlines(cursor)
    const value = namedArgument(cursor) ?? cursor.grammar.expression(cursor, true)
    if (value !== undefined) values.push(value)
    skipNewlines(cursor)
    if (cursor.peek() !== COMMA) return values
    if (value === undefined) cursor.problem(cursor.pos, cursor.pos + 1, "Before ',' comes an argument")
    cursor.pos++
  }
}

function namedArgument(cursor: Cursor): NamedArgument | undefined {
  const name = simpleName(cursor)
  if (name === undefined) return undefined
  skipNewlines(cursor)
  if (cursor.peek() !== EQUALS) return { kind: 'named-argument', start: name.start, end: name.end, name, value: undefined }
  cursor.pos++
  skipNewlines(cursor)
  const value = cursor.grammar.expression(cursor, true) ?? cursor.missing("After '=' in an attribute comes a value")
  return { kind: 'named-argument', start: name.start, end: value.end, name, value }
}
