import {
  COMMA, DOT, EQUALS, GREATER, isDash, isLetter, PERCENT, PLUS, QUESTION, SLASH, STAR,
} from './char.js'
import type { Cursor } from './cursor.js'

export interface Operator {
  readonly text: string
  /** Higher binds tighter. */
  readonly precedence: number
}

const logical = 1
const bitwise = 2
const comparison = 3
const coalescing = 4
const additive = 5
const multiplicative = 6
const format = 7
const range = 8

const cased = [
  'eq', 'ne', 'ge', 'gt', 'lt', 'le', 'like', 'notlike', 'match', 'notmatch', 'replace', 'contains', 'notcontains', 'in', 'notin',
  'split',
]

const words = new Map<string, Operator>()

function define(precedence: number, names: readonly string[]): void {
  for (const name of names) words.set(name, { text: `-${name}`, precedence })
}

define(logical, ['and', 'or', 'xor'])
define(bitwise, ['band', 'bor', 'bxor'])
define(comparison, cased.flatMap((name) => [name, `c${name}`, `i${name}`]))
define(comparison, ['is', 'isnot', 'as', 'join', 'shl', 'shr'])
define(format, ['f'])

const unaryWords = new Set(['not', 'bnot', 'split', 'csplit', 'isplit', 'join'])

const symbol = (text: string, precedence: number): Operator => ({ text, precedence })
const plus = symbol('+', additive)
const minus = symbol('-', additive)
const times = symbol('*', multiplicative)
const divide = symbol('/', multiplicative)
const remainder = symbol('%', multiplicative)
const dots = symbol('..', range)
const coalesce = symbol('??', coalescing)

/** The binary operator at the cursor, whose end goes to `operatorEnd`; the cursor stays. */
export function binaryOperator(cursor: Cursor): Operator | undefined {
  const { pos } = cursor
  const code = cursor.peek()
  if (isDash(code)) return dashOperator(cursor, pos)
  const next = cursor.at(pos + 1)
  cursor.operatorEnd = pos + 1
  if (code === PLUS) return next === PLUS || next === EQUALS ? undefined : plus
  if (code === STAR) return next === EQUALS || next === GREATER ? undefined : times
  if (code === SLASH) return next === EQUALS ? undefined : divide
  if (code === PERCENT) return next === EQUALS ? undefined : remainder
  cursor.operatorEnd = pos + 2
  if (code === DOT) return next === DOT ? dots : undefined
  return code === QUESTION && next === QUESTION && cursor.at(pos + 2) !== EQUALS ? coalesce : undefined
}

function dashOperator(cursor: Cursor, pos: number): Operator | undefined {
  const next = cursor.at(pos + 1)
  if (isLetter(next)) {
    cursor.operatorEnd = wordEnd(cursor, pos + 1)
    return words.get(cursor.text.slice(pos + 1, cursor.operatorEnd).toLowerCase())
  }
  cursor.operatorEnd = pos + 1
  return next === EQUALS || isDash(next) ? undefined : minus
}

/** No operator is longer than twelve letters. */
function wordEnd(cursor: Cursor, from: number): number {
  let end = from
  while (end - from < 16 && isLetter(cursor.at(end))) end++
  return end
}

/** The unary operator word at a dash, without the dash. */
export function unaryWord(cursor: Cursor): string | undefined {
  const end = wordEnd(cursor, cursor.pos + 1)
  const word = cursor.text.slice(cursor.pos + 1, end).toLowerCase()
  if (!unaryWords.has(word)) return undefined
  cursor.operatorEnd = end
  return word
}

const assignments = ['=', '+=', '-=', '*=', '/=', '%=', '??='] as const

/** The assignment operator at the cursor, whose end goes to `operatorEnd`. */
export function assignmentOperator(cursor: Cursor): (typeof assignments)[number] | undefined {
  const { pos } = cursor
  const code = cursor.peek()
  cursor.operatorEnd = pos + 1
  if (code === EQUALS) return '='
  if (code === COMMA || (code === QUESTION && cursor.at(pos + 1) !== QUESTION)) return undefined
  const width = code === QUESTION ? 2 : 1
  if (cursor.at(pos + width) !== EQUALS) return undefined
  cursor.operatorEnd = pos + width + 1
  const text = `${isDash(code) ? '-' : cursor.text.slice(pos, pos + width)}=`
  return assignments.find((operator) => operator === text)
}
