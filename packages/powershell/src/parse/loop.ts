import type { Name, Variable } from '../syntax/literal.js'
import type { Statement } from '../syntax/statement.js'
import { DOLLAR, EOF, isDash, isDigit, isLetter, LBRACE, LPAREN, RPAREN, SEMICOLON } from './char.js'
import { condition } from './conditional.js'
import type { Cursor } from './cursor.js'
import { block } from './group.js'
import { isKeyword } from './keyword.js'
import { skipBalanced } from './recovery.js'
import { skipBlanks, skipNewlines } from './trivia.js'
import { variable } from './variable.js'

export function whileLoop(cursor: Cursor, start: number, label: Name | undefined): Statement {
  cursor.pos += 'while'.length
  const test = condition(cursor, 'while')
  const body = block(cursor, 'while')
  return { kind: 'while', start, end: cursor.pos, label, condition: test, block: body }
}

export function doLoop(cursor: Cursor, start: number, label: Name | undefined): Statement {
  cursor.pos += 'do'.length
  const body = block(cursor, 'do')
  const { pos } = cursor
  skipNewlines(cursor)
  const until = isKeyword(cursor, 'until')
  if (until || isKeyword(cursor, 'while')) {
    cursor.pos += 5
    const test = condition(cursor, until ? 'until' : 'while')
    return { kind: 'do', start, end: cursor.pos, label, until, condition: test, block: body }
  }
  cursor.pos = pos
  cursor.problem(pos, pos + 1, "After the block of 'do' comes 'while' or 'until'")
  return { kind: 'do', start, end: pos, label, until, condition: { kind: 'paren', start: pos, end: pos, body: [] }, block: body }
}

/** Options such as `-regex`, up to the parenthesis. */
export function option(cursor: Cursor): Name | undefined {
  const start = cursor.pos
  if (!isDash(cursor.peek()) || !isLetter(cursor.at(start + 1))) return undefined
  cursor.pos++
  while (isLetter(cursor.peek())) cursor.pos++
  return { kind: 'name', start, end: cursor.pos, text: cursor.text.slice(start + 1, cursor.pos).toLowerCase() }
}

function foreachOptions(cursor: Cursor): Name[] {
  const options: Name[] = []
  for (;;) {
    skipNewlines(cursor)
    const next = option(cursor)
    if (next === undefined) return options
    options.push(next)
    skipBlanks(cursor)
    while (isDigit(cursor.peek())) cursor.pos++
  }
}

function openParen(cursor: Cursor, owner: string): boolean {
  skipNewlines(cursor)
  if (cursor.peek() === LPAREN) {
    cursor.pos++
    cursor.openParens++
    return true
  }
  cursor.problem(cursor.pos, cursor.pos + 1, `'${owner}' needs a parenthesis: '(' is missing`)
  return false
}

/** Skips what the loop's head cannot hold, up to its parenthesis. */
function closeParen(cursor: Cursor, owner: string): void {
  skipNewlines(cursor)
  if (cursor.peek() !== RPAREN) {
    cursor.problem(cursor.pos, cursor.pos + 1, `The head of '${owner}' is not closed: ')' is missing`)
    skipBalanced(cursor)
  }
  cursor.openParens--
  if (cursor.peek() === RPAREN) cursor.pos++
}

export function foreachLoop(cursor: Cursor, start: number, label: Name | undefined): Statement {
  cursor.pos += 'foreach'.length
  const options = foreachOptions(cursor)
  const isOpen = openParen(cursor, 'foreach')
  skipNewlines(cursor)
  const item = loopVariable(cursor)
  skipNewlines(cursor)
  if (isKeyword(cursor, 'in')) cursor.pos += 2
  else cursor.problem(cursor.pos, cursor.pos + 1, "After the variable of 'foreach' comes 'in'")
  skipNewlines(cursor)
  const values = cursor.peek() === LBRACE && !isOpen ? undefined : cursor.grammar.pipeline(cursor)
  const source = values ?? cursor.missing("After 'in' comes what 'foreach' goes over")
  if (isOpen) closeParen(cursor, 'foreach')
  const body = block(cursor, 'foreach')
  return { kind: 'foreach', start, end: cursor.pos, label, options, variable: item, values: source, block: body }
}

function loopVariable(cursor: Cursor): Variable {
  const { pos } = cursor
  const node = cursor.peek() === DOLLAR ? variable(cursor, pos, false) : undefined
  if (node !== undefined) return node
  cursor.problem(pos, pos + 1, "'foreach' needs a variable")
  return { kind: 'variable', start: pos, end: pos, name: '', scope: undefined, splat: false }
}

export function forLoop(cursor: Cursor, start: number, label: Name | undefined): Statement {
  cursor.pos += 'for'.length
  const isOpen = openParen(cursor, 'for')
  const initializer = isOpen ? headPart(cursor) : undefined
  const test = isOpen ? headPart(cursor) : undefined
  const iterator = isOpen ? headPart(cursor) : undefined
  if (isOpen) closeParen(cursor, 'for')
  const body = block(cursor, 'for')
  return { kind: 'for', start, end: cursor.pos, label, initializer, condition: test, iterator, block: body }
}

/** One of the three parts, with the semicolon or line end behind it. */
function headPart(cursor: Cursor): Statement | undefined {
  skipNewlines(cursor)
  if (cursor.peek() === RPAREN || cursor.peek() === EOF) return undefined
  const part = cursor.grammar.pipeline(cursor)
  skipNewlines(cursor)
  if (cursor.peek() === SEMICOLON) cursor.pos++
  return part
}
