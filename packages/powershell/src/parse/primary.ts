import type { Expression } from '../syntax/expression.js'
import type { ScriptBlock } from '../syntax/group.js'
import {
  AT, DOLLAR, DOT, isDigit, isDoubleQuote, isSingleQuote, LBRACE, LPAREN,
} from './char.js'
import type { Cursor } from './cursor.js'
import { arrayExpression, paren, subExpression } from './group.js'
import { hashtable } from './hashtable.js'
import { hereString } from './here-string.js'
import { accesses } from './member.js'
import { number, shortNumber } from './number.js'
import { doubleQuoted, singleQuoted, startsDoubleQuoted } from './string.js'
import { variable } from './variable.js'

/** A value with its members and indexes. */
export function primary(cursor: Cursor, operand: boolean): Expression | undefined {
  const value = atom(cursor, operand)
  return value === undefined ? undefined : accesses(cursor, value, false)
}

/** A value alone. */
export function atom(cursor: Cursor, operand: boolean): Expression | undefined {
  const code = cursor.peek()
  if (code === DOLLAR) return dollar(cursor)
  if (startsDoubleQuoted(cursor, code)) return doubleQuoted(cursor)
  if (isSingleQuote(code)) return singleQuoted(cursor)
  if (code === LPAREN) return paren(cursor)
  if (code === LBRACE) return scriptBlock(cursor)
  if (code === AT) return at(cursor)
  if (isDigit(code)) return shortNumber(cursor, cursor.pos, operand ? 'operand' : 'expression')
  if (code === DOT && isDigit(cursor.at(cursor.pos + 1))) return number(cursor, cursor.pos, cursor.pos, operand ? 'operand' : 'expression')
  return undefined
}

function dollar(cursor: Cursor): Expression | undefined {
  return cursor.at(cursor.pos + 1) === LPAREN ? subExpression(cursor) : variable(cursor, cursor.pos, false)
}

/** What an at sign starts: array, hashtable, here-string or splatted variable. */
export function at(cursor: Cursor): Expression | undefined {
  const next = cursor.at(cursor.pos + 1)
  if (next === LPAREN) return arrayExpression(cursor)
  if (next === LBRACE) return hashtable(cursor)
  if (isSingleQuote(next) || isDoubleQuote(next)) return hereString(cursor)
  return variable(cursor, cursor.pos, true)
}

function scriptBlock(cursor: Cursor): ScriptBlock {
  return cursor.grammar.scriptBlock(cursor)
}
