import type { Expression } from '../syntax/expression.js'
import { attributeOrType } from './attribute.js'
import { BANG, COMMA, DOT, EQUALS, isDash, isDigit, isLetter, isNewline, LBRACKET, PLUS } from './char.js'
import type { Cursor } from './cursor.js'
import { number } from './number.js'
import { unaryWord } from './operator.js'
import { accesses } from './member.js'
import { primary } from './primary.js'
import { skipNested } from './recovery.js'
import { skipBlanks, skipNewlines } from './trivia.js'

/** A value with the operators before it and `++` or `--` after it. */
export function unary(cursor: Cursor, operand: boolean): Expression | undefined {
  const code = cursor.peek()
  const value = code === LBRACKET
    ? typed(cursor)
    : code === PLUS || code === COMMA || code === BANG || isDash(code) ? prefixed(cursor, code, operand) : primary(cursor, operand)
  return value === undefined ? undefined : postfixed(cursor, value)
}

function postfixed(cursor: Cursor, operand: Expression): Expression {
  const before = cursor.pos
  skipBlanks(cursor)
  const code = cursor.peek()
  const next = cursor.at(cursor.pos + 1)
  if (code === PLUS ? next !== PLUS : !isDash(code) || !isDash(next)) {
    cursor.pos = before
    return operand
  }
  cursor.pos += 2
  return { kind: 'unary', start: operand.start, end: cursor.pos, operator: code === PLUS ? '++' : '--', postfix: true, operand }
}

function prefixed(cursor: Cursor, code: number, operand: boolean): Expression | undefined {
  if (code === COMMA) return cursor.commaless ? undefined : operatorBefore(cursor, ',', 1)
  const next = cursor.at(cursor.pos + 1)
  if (next === EQUALS) return undefined
  if (code === BANG) return isLetter(next) ? undefined : operatorBefore(cursor, '!', 1)
  const text = code === PLUS ? '+' : '-'
  if (code === PLUS ? next === PLUS : isDash(next)) return operatorBefore(cursor, text + text, 2)
  if (isDigit(next) || (next === DOT && isDigit(cursor.at(cursor.pos + 2)))) return signedNumber(cursor, text, operand)
  if (text === '+' || !isLetter(next)) return operatorBefore(cursor, text, 1)
  const word = unaryWord(cursor)
  return word === undefined ? undefined : operatorBefore(cursor, `-${word}`, word.length + 1)
}

function signedNumber(cursor: Cursor, sign: string, operand: boolean): Expression | undefined {
  const start = cursor.pos
  const value = number(cursor, start, start + 1, operand ? 'operand' : 'expression')
  if (value === undefined) return operand ? operatorBefore(cursor, sign, 1) : undefined
  return accesses(cursor, value, false)
}

function operatorBefore(cursor: Cursor, operator: string, width: number): Expression {
  const start = cursor.pos
  if (cursor.tooDeep()) return skipNested(cursor)
  cursor.pos += width
  skipNewlines(cursor)
  cursor.depth++
  const operand = unary(cursor, true) ?? cursor.missing(`After '${operator}' comes a value`)
  cursor.depth--
  if (operator === ',') return { kind: 'array', start, end: operand.end, elements: [operand] }
  return { kind: 'unary', start, end: operand.end, operator, postfix: false, operand }
}

/** `[…]` as a value, as a cast or as an attribute of what follows. */
function typed(cursor: Cursor): Expression | undefined {
  if (cursor.tooDeep()) return skipNested(cursor)
  const type = attributeOrType(cursor)
  if (type === undefined) return undefined
  const { end } = type
  if (type.kind === 'type' && cursor.peek() !== LBRACKET) {
    const accessed = accesses(cursor, type, false)
    if (accessed !== type) return accessed
  }
  skipBlanks(cursor)
  if (type.kind === 'attribute') skipNewlines(cursor)
  const operand = isNewline(cursor.peek()) || cursor.peek() === COMMA ? undefined : castOperand(cursor)
  if (operand !== undefined) return { kind: 'cast', start: type.start, end: operand.end, type, operand }
  cursor.pos = end
  return type.kind === 'type' ? type : { kind: 'cast', start: type.start, end, type, operand: cursor.missing('After an attribute comes what it is about') }
}

function castOperand(cursor: Cursor): Expression | undefined {
  cursor.depth++
  const operand = unary(cursor, true)
  cursor.depth--
  return operand
}
