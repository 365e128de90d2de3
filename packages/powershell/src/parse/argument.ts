import type { Expression } from '../syntax/expression.js'
import {
  AMPERSAND, AT, COMMA, DOLLAR, DOT, EOF, isDigit, isDoubleQuote, isNewline, isSingleQuote, isVariableStart, LBRACE, LPAREN, PIPE,
  RBRACE, RPAREN, SEMICOLON,
} from './char.js'
import type { Cursor } from './cursor.js'
import { paren, subExpression } from './group.js'
import { accesses } from './member.js'
import { number, shortNumber } from './number.js'
import { at } from './primary.js'
import { doubleQuoted, singleQuoted, startsDoubleQuoted } from './string.js'
import { skipBlanks, skipNewlines } from './trivia.js'
import { runsOn, variable } from './variable.js'
import { word } from './word.js'

/** Ends a command. */
export function endsCommand(code: number): boolean {
  return code === EOF || isNewline(code) || code === SEMICOLON || code === PIPE || code === RPAREN || code === RBRACE || code === AMPERSAND
}

/** One value of a command, or several with commas between. */
export function argument(cursor: Cursor): Expression | undefined {
  const first = singleArgument(cursor)
  if (first === undefined) return undefined
  const end = cursor.pos
  skipBlanks(cursor)
  if (cursor.peek() !== COMMA) {
    cursor.pos = end
    return first
  }
  return argumentList(cursor, first)
}

function argumentList(cursor: Cursor, first: Expression): Expression {
  const elements = [first]
  let end = cursor.pos
  while (cursor.peek() === COMMA) {
    cursor.pos++
    skipNewlines(cursor)
    const value = singleArgument(cursor)
    elements.push(value ?? cursor.missing("After ',' comes an argument"))
    end = cursor.pos
    if (value === undefined) break
    skipBlanks(cursor)
  }
  cursor.pos = end
  return { kind: 'array', start: first.start, end: elements.at(-1)?.end ?? first.end, elements }
}

/** One value of command mode. */
export function singleArgument(cursor: Cursor): Expression | undefined {
  const code = cursor.peek()
  const value = commandValue(cursor, code)
  if (value !== undefined) return accesses(cursor, value, true)
  return endsCommand(code) || code === COMMA ? undefined : word(cursor, cursor.pos)
}

function commandValue(cursor: Cursor, code: number): Expression | undefined {
  if (code === DOLLAR) return commandVariable(cursor)
  if (startsDoubleQuoted(cursor, code)) return doubleQuoted(cursor)
  if (isSingleQuote(code)) return singleQuoted(cursor)
  if (code === LPAREN) return paren(cursor)
  if (code === LBRACE) return cursor.grammar.scriptBlock(cursor)
  if (code === AT) return atSign(cursor)
  if (isDigit(code)) return shortNumber(cursor, cursor.pos, 'command')
  if (code === DOT && isDigit(cursor.at(cursor.pos + 1))) return number(cursor, cursor.pos, cursor.pos, 'command')
  return undefined
}

function commandVariable(cursor: Cursor): Expression | undefined {
  const start = cursor.pos
  if (cursor.at(start + 1) === LPAREN) return subExpression(cursor)
  const problems = cursor.problems.length
  const node = variable(cursor, start, false)
  if (node === undefined || !runsOn(cursor, node)) return node
  cursor.problems.length = problems
  cursor.pos = start
  return undefined
}

function atSign(cursor: Cursor): Expression | undefined {
  const start = cursor.pos
  const next = cursor.at(start + 1)
  if (next === LPAREN || next === LBRACE || isSingleQuote(next) || isDoubleQuote(next)) return at(cursor)
  if (!isVariableStart(next)) {
    cursor.problem(start, start + 1, "'@' starts no value here")
    return undefined
  }
  const node = variable(cursor, start, true)
  if (node === undefined || !runsOn(cursor, node)) return node
  cursor.pos = start
  return undefined
}
