import type { Command, CommandElement, CommandParameter } from '../syntax/command.js'
import type { Expression } from '../syntax/expression.js'
import type { StringLiteral } from '../syntax/literal.js'
import { argument, endsCommand, singleArgument } from './argument.js'
import {
  AMPERSAND, COLON, COMMA, DOT, EOF, isBlank, isDash, isDoubleQuote, isLetter, isNewline, isSingleQuote, isTokenEnd, LBRACKET,
  PIPE, QUESTION,
} from './char.js'
import type { Cursor } from './cursor.js'
import { redirection } from './redirection.js'
import { skipBlanks, skipNewlines } from './trivia.js'
import { word } from './word.js'

/** A command, or nothing where none starts. */
export function command(cursor: Cursor): Command | undefined {
  const start = cursor.pos
  const invocation = invocationOperator(cursor)
  if (invocation !== undefined) {
    cursor.pos++
    skipBlanks(cursor)
  }
  const name = commandName(cursor, invocation !== undefined)
  if (name === undefined) {
    if (invocation === undefined) return undefined
    return { kind: 'command', start, end: cursor.pos, invocation, name: cursor.missing(`After '${invocation}' comes a command`), elements: [] }
  }
  skipCommaOfName(cursor)
  const elements = commandElements(cursor)
  return { kind: 'command', start, end: elements.at(-1)?.end ?? name.end, invocation, name, elements }
}

/** The engine refuses a comma after a command's name; lists of features are written so all the same, and their meaning is plain. */
function skipCommaOfName(cursor: Cursor): void {
  const { pos } = cursor
  skipBlanks(cursor)
  if (cursor.peek() === COMMA) {
    cursor.pos++
    skipNewlines(cursor)
    if (!endsCommand(cursor.peek())) return
  }
  cursor.pos = pos
}

function invocationOperator(cursor: Cursor): Command['invocation'] {
  const code = cursor.peek()
  const next = cursor.at(cursor.pos + 1)
  if (code === AMPERSAND) return next === AMPERSAND ? undefined : '&'
  if (code !== DOT) return undefined
  return isTokenEnd(next) || next === 0x24 || next === 0x22 || next === 0x27 ? '.' : undefined
}

function commandName(cursor: Cursor, isInvoked: boolean): Expression | undefined {
  if (isInvoked) return singleArgument(cursor)
  const code = cursor.peek()
  return endsCommand(code) || code === COMMA ? undefined : word(cursor, cursor.pos)
}

function commandElements(cursor: Cursor): CommandElement[] {
  const elements: CommandElement[] = []
  let literal = false
  for (;;) {
    const end = cursor.pos
    skipBlanks(cursor)
    const code = cursor.peek()
    const element = endsCommand(code) ? undefined : commandElement(cursor, code, literal)
    if (element === undefined) {
      cursor.pos = end
      return elements
    }
    elements.push(element)
    if (element.kind === 'parameter' && element.name === '-') literal = true
    if (element.kind === 'string' && element.value === '--%') pushVerbatim(cursor, elements)
  }
}

function commandElement(cursor: Cursor, code: number, literal: boolean): CommandElement | undefined {
  if (isDash(code) && !literal) return parameter(cursor) ?? argument(cursor)
  const redirected = redirection(cursor)
  if (redirected !== undefined) return redirected
  if (code !== COMMA) return argument(cursor)
  const start = cursor.pos
  cursor.problem(start, start + 1, "Before ',' comes an argument")
  cursor.pos++
  skipNewlines(cursor)
  return { kind: 'unparsed', start, end: start + 1 }
}

function parameter(cursor: Cursor): CommandParameter | undefined {
  const start = cursor.pos
  const next = cursor.at(start + 1)
  if (isDash(next) && isTokenEnd(cursor.at(start + 2))) {
    cursor.pos = start + 2
    return { kind: 'parameter', start, end: cursor.pos, name: '-', nameEnd: cursor.pos, value: undefined }
  }
  if (!isLetter(next) && next !== QUESTION) return undefined
  const nameEnd = parameterEnd(cursor, start + 2)
  const stop = cursor.at(nameEnd)
  if (isSingleQuote(stop) || isDoubleQuote(stop)) return undefined
  cursor.pos = nameEnd
  const name = cursor.text.slice(start + 1, nameEnd)
  if (stop !== COLON) return { kind: 'parameter', start, end: nameEnd, name, nameEnd, value: undefined }
  cursor.pos++
  return bound(cursor, start, name, nameEnd)
}

function parameterEnd(cursor: Cursor, from: number): number {
  let end = from
  for (let code = cursor.at(end); ; code = cursor.at(++end)) {
    if (isLetter(code)) continue
    if (isTokenEnd(code) || code === DOT || code === LBRACKET || code === COLON || isSingleQuote(code) || isDoubleQuote(code)) return end
  }
}

function bound(cursor: Cursor, start: number, name: string, nameEnd: number): CommandParameter {
  const colonEnd = cursor.pos
  skipBlanks(cursor)
  const value = cursor.peek() === COMMA ? undefined : argument(cursor)
  if (value !== undefined) return { kind: 'parameter', start, end: value.end, name, nameEnd, value }
  cursor.pos = colonEnd
  cursor.problem(start, colonEnd, `After '-${name}:' comes a value`)
  return { kind: 'parameter', start, end: colonEnd, name, nameEnd, value: undefined }
}

/** After `--%` everything up to the next pipe or line goes to the program as it stands. */
function pushVerbatim(cursor: Cursor, elements: CommandElement[]): void {
  while (isBlank(cursor.peek())) cursor.pos++
  const start = cursor.pos
  let inQuotes = false
  for (let code = cursor.peek(); code !== EOF && !isNewline(code); code = cursor.peek()) {
    if (isDoubleQuote(code)) inQuotes = !inQuotes
    else if (!inQuotes && (code === PIPE || (code === AMPERSAND && cursor.at(cursor.pos + 1) === AMPERSAND))) break
    cursor.pos++
  }
  if (cursor.pos > start) elements.push(verbatim(cursor, start))
}

function verbatim(cursor: Cursor, start: number): StringLiteral {
  return { kind: 'string', start, end: cursor.pos, value: cursor.text.slice(start, cursor.pos), quote: 'verbatim' }
}
