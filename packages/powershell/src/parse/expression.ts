import type { Expression } from '../syntax/expression.js'
import { COLON, COMMA, QUESTION } from './char.js'
import type { Cursor } from './cursor.js'
import { binaryOperator } from './operator.js'
import { skipBlanks, skipNewlines } from './trivia.js'
import { unary } from './unary.js'

/** One expression, or nothing where none starts. An operand is what follows an operator: no command can start there. */
export function expression(cursor: Cursor, operand: boolean): Expression | undefined {
  const first = list(cursor, operand)
  if (first === undefined) return undefined
  const condition = climb(cursor, first, 1)
  return cursor.peek() === QUESTION && cursor.at(cursor.pos + 1) !== QUESTION ? ternary(cursor, condition) : condition
}

function ternary(cursor: Cursor, condition: Expression): Expression {
  if (cursor.tooDeep()) return condition
  cursor.pos++
  cursor.depth++
  skipNewlines(cursor)
  const then = expression(cursor, true) ?? cursor.missing("After '?' comes a value")
  skipNewlines(cursor)
  if (cursor.peek() === COLON) cursor.pos++
  else cursor.problem(cursor.pos, cursor.pos + 1, "Between the two values of '?' comes ':'")
  skipNewlines(cursor)
  const otherwise = expression(cursor, true) ?? cursor.missing("After ':' comes a value")
  cursor.depth--
  return { kind: 'ternary', start: condition.start, end: otherwise.end, condition, then, otherwise }
}

/** Joins operators of at least the given precedence; leaves the cursor behind blanks. */
function climb(cursor: Cursor, first: Expression, least: number): Expression {
  let left = first
  for (;;) {
    skipBlanks(cursor)
    const operator = binaryOperator(cursor)
    if (operator === undefined || operator.precedence < least) return left
    cursor.pos = cursor.operatorEnd
    skipNewlines(cursor)
    let right = list(cursor, true) ?? cursor.missing(`After '${operator.text}' comes a value`)
    skipBlanks(cursor)
    const next = binaryOperator(cursor)
    if (next !== undefined && next.precedence > operator.precedence) right = climb(cursor, right, operator.precedence + 1)
    left = { kind: 'binary', start: left.start, end: right.end, operator: operator.text, left, right }
  }
}

/** One value or several with commas between. */
function list(cursor: Cursor, operand: boolean): Expression | undefined {
  const first = unary(cursor, operand)
  if (first === undefined || cursor.commaless) return first
  skipBlanks(cursor)
  if (cursor.peek() !== COMMA) return first
  const elements = [first]
  let last = first
  while (cursor.peek() === COMMA) {
    cursor.pos++
    skipNewlines(cursor)
    const element = unary(cursor, true)
    last = element ?? cursor.missing("After ',' comes a value")
    elements.push(last)
    if (element === undefined) break
    skipBlanks(cursor)
  }
  return { kind: 'array', start: first.start, end: last.end, elements }
}
