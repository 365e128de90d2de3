import type { ArrayExpression, Block, Paren, SubExpression } from '../syntax/group.js'
import type { Unparsed } from '../syntax/literal.js'
import type { Statement } from '../syntax/statement.js'
import { LBRACE, RBRACE, RPAREN } from './char.js'
import type { Cursor } from './cursor.js'
import { skipNested } from './recovery.js'
import { skipNewlines } from './trivia.js'

/** `( … )`, from the parenthesis. Before the block of a statement a brace ends it even if it is not closed. */
export function paren(cursor: Cursor, isCondition = false): Paren {
  const start = cursor.pos
  const body = inParens(cursor, 1, isCondition ? conditionBody : parenBody)
  return { kind: 'paren', start, end: cursor.pos, body }
}

/** `$( … )`, from the dollar. */
export function subExpression(cursor: Cursor): SubExpression {
  const start = cursor.pos
  const body = inParens(cursor, 2, listBody)
  return { kind: 'subexpression', start, end: cursor.pos, body }
}

/** `@( … )`, from the at sign. */
export function arrayExpression(cursor: Cursor): ArrayExpression {
  const start = cursor.pos
  const body = inParens(cursor, 2, listBody)
  return { kind: 'array-expression', start, end: cursor.pos, body }
}

type Body = (cursor: Cursor, start: number) => Statement[]

function inParens(cursor: Cursor, width: number, body: Body): Statement[] {
  const start = cursor.pos
  if (cursor.tooDeep()) return tooDeep(cursor, width)
  const { commaless } = cursor
  cursor.pos += width
  cursor.commaless = false
  cursor.depth++
  cursor.openParens++
  const statements = body(cursor, start)
  cursor.openParens--
  cursor.depth--
  cursor.commaless = commaless
  if (cursor.peek() === RPAREN) cursor.pos++
  else cursor.problem(start, start + width, "This parenthesis is not closed: ')' is missing")
  return statements
}

function tooDeep(cursor: Cursor, width: number): Statement[] {
  cursor.pos += width - 1
  return [skipNested(cursor)]
}

function listBody(cursor: Cursor): Statement[] {
  return cursor.grammar.statements(cursor, RPAREN)
}

function conditionBody(cursor: Cursor, start: number): Statement[] {
  return onePipeline(cursor, start, LBRACE)
}

function parenBody(cursor: Cursor, start: number): Statement[] {
  return onePipeline(cursor, start, RPAREN)
}

function onePipeline(cursor: Cursor, start: number, stop: number): Statement[] {
  skipNewlines(cursor)
  const first = cursor.grammar.pipeline(cursor)
  skipNewlines(cursor)
  if (first === undefined && cursor.peek() === RPAREN) {
    cursor.problem(start, cursor.pos + 1, 'A parenthesis needs an expression')
    return []
  }
  const body = first === undefined ? [] : [first]
  if (cursor.peek() === RPAREN || (first !== undefined && cursor.peek() === stop)) return body
  const problems = cursor.problems.length
  const at = cursor.pos
  body.push(...cursor.grammar.statements(cursor, RPAREN))
  if (cursor.peek() === RPAREN && cursor.problems.length === problems) cursor.problem(at, at + 1, "A parenthesis holds one pipeline: ')' is missing")
  return body
}

/** `{ … }` of a statement; an empty block and a problem where there is none. */
export function block(cursor: Cursor, owner: string): Block {
  const after = cursor.pos
  skipNewlines(cursor)
  if (cursor.peek() !== LBRACE) {
    cursor.pos = after
    cursor.problem(after, after + 1, `'${owner}' needs a block: '{' is missing`)
    return { kind: 'block', start: after, end: after, body: [] }
  }
  const start = cursor.pos
  const body = inBraces(cursor, statementsOf)
  return { kind: 'block', start, end: cursor.pos, body: Array.isArray(body) ? body : [body] }
}

function statementsOf(cursor: Cursor): Statement[] {
  return cursor.grammar.statements(cursor, RBRACE)
}

/** What a rule reads between braces, with everything a parenthesis around them set put aside. */
export function inBraces<T>(cursor: Cursor, body: (cursor: Cursor) => T): T | Unparsed {
  const start = cursor.pos
  if (cursor.tooDeep()) return skipNested(cursor)
  const { commaless } = cursor
  cursor.pos++
  cursor.commaless = false
  cursor.depth++
  cursor.openBraces++
  const result = body(cursor)
  cursor.openBraces--
  cursor.depth--
  cursor.commaless = commaless
  if (cursor.peek() === RBRACE) cursor.pos++
  else cursor.problem(start, start + 1, "This block is not closed: '}' is missing")
  return result
}
