import type { Expression } from '../syntax/expression.js'
import type { TypeLiteral } from '../syntax/literal.js'
import { COLON, COMMA, DOT, isBlank, isDash, isNewline, LBRACE, LBRACKET, LPAREN, QUESTION, RBRACKET, RPAREN, BANG, PLUS, EOF } from './char.js'
import type { Cursor } from './cursor.js'
import { skipNested } from './recovery.js'
import { simpleName } from './simple-name.js'
import { skipNewlines } from './trivia.js'
import { typeArguments } from './type-arguments.js'

/** The members, calls and indexes that follow a value without a blank. */
export function accesses(cursor: Cursor, first: Expression, inCommand: boolean): Expression {
  let target = first
  for (;;) {
    const code = cursor.peek()
    if (code === DOT && startsMember(cursor, 1, inCommand)) target = member(cursor, target, 1)
    else if (code === LBRACKET) target = index(cursor, target, 1)
    else if (code === COLON && cursor.at(cursor.pos + 1) === COLON && startsMember(cursor, 2, inCommand)) target = member(cursor, target, 2)
    else if (code !== QUESTION) return target
    else if (cursor.at(cursor.pos + 1) === DOT && cursor.at(cursor.pos + 2) !== DOT) target = member(cursor, target, 2)
    else if (cursor.at(cursor.pos + 1) === LBRACKET) target = index(cursor, target, 2)
    else return target
  }
}

function startsMember(cursor: Cursor, width: number, inCommand: boolean): boolean {
  const next = cursor.at(cursor.pos + width)
  if (width === 1 && next === DOT) return false
  return !inCommand || !(isBlank(next) || isNewline(next) || next === EOF)
}

function member(cursor: Cursor, target: Expression, width: number): Expression {
  const isStatic = cursor.peek() === COLON
  const conditional = cursor.peek() === QUESTION
  cursor.pos += width
  skipNewlines(cursor)
  const name = memberName(cursor)
  const types = cursor.peek() === LBRACKET ? typeArguments(cursor) : []
  const code = cursor.peek()
  const { start } = target
  if (code !== LPAREN && code !== LBRACE) {
    return { kind: 'member', start, end: name.end, target, member: name, static: isStatic, conditional }
  }
  const values = code === LPAREN ? callArguments(cursor) : [cursor.grammar.scriptBlock(cursor)]
  return invoke(cursor, target, name, isStatic, conditional, types, values)
}

function invoke(
  cursor: Cursor, target: Expression, name: Expression, isStatic: boolean, conditional: boolean,
  types: readonly TypeLiteral[], values: readonly Expression[],
): Expression {
  return {
    kind: 'invoke', start: target.start, end: cursor.pos, target, member: name, static: isStatic, conditional,
    typeArguments: types, arguments: values,
  }
}

function memberName(cursor: Cursor): Expression {
  const name = simpleName(cursor)
  if (name !== undefined) return { kind: 'string', start: name.start, end: name.end, value: name.text, quote: 'bare' }
  const code = cursor.peek()
  const isPrefixed = isDash(code) || code === BANG || code === PLUS || code === LBRACKET
  return (isPrefixed ? cursor.grammar.unary(cursor, true) : cursor.grammar.atom(cursor, true)) ?? cursor.missing('The name of a member is missing')
}

function callArguments(cursor: Cursor): Expression[] {
  const start = cursor.pos
  if (cursor.tooDeep()) return [skipNested(cursor)]
  const { commaless } = cursor
  cursor.commaless = true
  cursor.depth++
  cursor.openParens++
  cursor.pos++
  const values = argumentList(cursor)
  cursor.openParens--
  cursor.depth--
  cursor.commaless = commaless
  if (cursor.peek() === RPAREN) cursor.pos++
  else cursor.problem(start, start + 1, "The arguments of this call are not closed: ')' is missing")
  return values
}

function argumentList(cursor: Cursor): Expression[] {
  const values: Expression[] = []
  for (;;) {
    skipNewlines(cursor)
    const value = cursor.grammar.expression(cursor, true)
    if (value !== undefined) values.push(value)
    else if (values.length > 0) cursor.missing("After ',' comes an argument")
    skipNewlines(cursor)
    if (value === undefined || cursor.peek() !== COMMA) return values
    cursor.pos++
  }
}

function index(cursor: Cursor, target: Expression, width: number): Expression {
  const open = cursor.pos
  if (cursor.tooDeep()) return indexed(cursor, target, skipNested(cursor), width)
  const { commaless } = cursor
  cursor.commaless = false
  cursor.depth++
  cursor.pos += width
  skipNewlines(cursor)
  const value = cursor.grammar.expression(cursor, true) ?? cursor.missing("After '[' comes an index")
  skipNewlines(cursor)
  cursor.depth--
  cursor.commaless = commaless
  if (cursor.peek() === RBRACKET) {
    cursor.pos++
    return indexed(cursor, target, value, width)
  }
  cursor.problem(open, open + width, "This index is not closed: ']' is missing")
  cursor.pos = Math.max(value.end, open + width)
  return indexed(cursor, target, value, width)
}

function indexed(cursor: Cursor, target: Expression, value: Expression, width: number): Expression {
  return { kind: 'index', start: target.start, end: cursor.pos, target, index: value, conditional: width === 2 }
}
