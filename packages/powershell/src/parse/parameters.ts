import type { ParamBlock, ParameterDeclaration } from '../syntax/declaration.js'
import { attributes, attributesAhead } from './attribute.js'
import { AT, COMMA, DOLLAR, EOF, EQUALS, isNewline, LPAREN, RBRACE, RPAREN } from './char.js'
import type { Cursor } from './cursor.js'
import { isKeyword } from './keyword.js'
import { skipBalanced } from './recovery.js'
import { skipBlanks, skipNewlines } from './trivia.js'
import { variable } from './variable.js'

/** `param( … )` with the attributes before it, or nothing (and the cursor stays). */
export function paramBlock(cursor: Cursor): ParamBlock | undefined {
  skipNewlines(cursor)
  const start = cursor.pos
  const before = attributesAhead(cursor)
  skipNewlines(cursor)
  const keyword = cursor.pos
  if (isKeyword(cursor, 'param')) {
    cursor.pos += 'param'.length
    skipNewlines(cursor)
    if (cursor.peek() === LPAREN) {
      const parameters = parameterList(cursor)
      return { kind: 'param-block', start, end: cursor.pos, attributes: before, parameters }
    }
    cursor.problem(keyword, cursor.pos, "'param' needs a parenthesis with its parameters")
  }
  for (const attribute of before) cursor.readAhead.set(attribute.start, attribute)
  cursor.pos = start
  return undefined
}

/** Parameters in parentheses, from the parenthesis. */
export function parameterList(cursor: Cursor): ParameterDeclaration[] {
  const start = cursor.pos
  const { commaless } = cursor
  cursor.pos++
  cursor.commaless = true
  cursor.depth++
  cursor.openParens++
  const found = declarations(cursor)
  cursor.openParens--
  cursor.depth--
  cursor.commaless = commaless
  if (cursor.peek() === RPAREN) cursor.pos++
  else cursor.problem(start, start + 1, "This list of parameters is not closed: ')' is missing")
  return found
}

function declarations(cursor: Cursor): ParameterDeclaration[] {
  const found: ParameterDeclaration[] = []
  for (;;) {
    skipNewlines(cursor)
    const parameter = declaration(cursor)
    if (parameter !== undefined) found.push(parameter)
    skipNewlines(cursor)
    const code = cursor.peek()
    if (code === RPAREN || code === EOF || code === RBRACE) {
      if (parameter === undefined && found.length > 0) cursor.problem(cursor.pos, cursor.pos + 1, "After ',' comes a parameter")
      return found
    }
    if (code === COMMA) cursor.pos++
    else if (parameter === undefined || code !== DOLLAR) found.push(broken(cursor))
    else cursor.problem(cursor.pos, cursor.pos + 1, "Between parameters comes ','")
  }
}

function declaration(cursor: Cursor): ParameterDeclaration | undefined {
  const { pos } = cursor
  const before = attributes(cursor)
  skipNewlines(cursor)
  const code = cursor.peek()
  const name = code === DOLLAR || code === AT ? variable(cursor, cursor.pos, code === AT) : undefined
  if (name === undefined) {
    cursor.pos = before.at(-1)?.end ?? pos
    if (before.length > 0) cursor.problem(cursor.pos, cursor.pos + 1, 'After its attributes a parameter needs a variable')
    return undefined
  }
  const value = initial(cursor, name.end)
  const start = before[0]?.start ?? name.start
  return { kind: 'parameter-declaration', start, end: value?.end ?? name.end, attributes: before, variable: name, default: value }
}

/** The value after `=`, if there is one. */
export function initial(cursor: Cursor, end: number): ParameterDeclaration['default'] {
  skipNewlines(cursor)
  if (cursor.peek() !== EQUALS) {
    cursor.pos = end
    return undefined
  }
  cursor.pos++
  skipNewlines(cursor)
  return cursor.grammar.expression(cursor, true) ?? cursor.missing("After '=' comes a value")
}

/** Skips what is no parameter up to the next comma or line. */
function broken(cursor: Cursor): ParameterDeclaration {
  const start = cursor.pos
  cursor.problem(start, start + 1, 'A parameter is a variable with attributes before it')
  while (![COMMA, RPAREN, RBRACE, EOF].includes(cursor.peek()) && !isNewline(cursor.peek())) {
    const at = cursor.pos
    skipBalancedWord(cursor)
    if (cursor.pos === at) cursor.pos++
    skipBlanks(cursor)
  }
  const end = cursor.pos
  const variableNode = { kind: 'variable', start, end, name: '', scope: undefined, splat: false } as const
  return { kind: 'parameter-declaration', start, end, attributes: [], variable: variableNode, default: undefined }
}

function skipBalancedWord(cursor: Cursor): void {
  if (cursor.peek() === LPAREN) skipBalanced(cursor)
}
