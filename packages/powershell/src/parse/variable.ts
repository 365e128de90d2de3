import type { Variable } from '../syntax/literal.js'
import {
  BACKTICK, CARET, COLON, DOLLAR, DOT, EOF, EQUALS, isIdentifierPart, isTokenEnd, isVariableStart,
  LBRACE, LBRACKET, QUESTION, RBRACE,
} from './char.js'
import type { Cursor } from './cursor.js'
import { escaped } from './escape.js'

/** The variable at the cursor, or nothing (and the cursor stays) where `$` starts none. */
export function variable(cursor: Cursor, start: number, splat: boolean): Variable | undefined {
  const first = cursor.at(start + 1)
  if (first === LBRACE && !splat) return braced(cursor, start)
  if (!isVariableStart(first)) return undefined
  cursor.pos = isSpecial(first) ? start + 2 : nameEnd(cursor, start + 1)
  return qualified(cursor, start, cursor.text.slice(start + 1, cursor.pos), splat)
}

function isSpecial(code: number): boolean {
  return code === DOLLAR || code === QUESTION || code === CARET
}

function nameEnd(cursor: Cursor, from: number): number {
  let end = from
  for (;;) {
    const code = cursor.at(end)
    if (code === COLON ? cursor.at(end + 1) === COLON : !isIdentifierPart(code) && code !== QUESTION) break
    end++
  }
  return end === from ? from + 1 : end
}

function qualified(cursor: Cursor, start: number, text: string, splat: boolean): Variable {
  const colon = text.indexOf(':')
  const end = cursor.pos
  if (colon < 0) return { kind: 'variable', start, end, name: text, scope: undefined, splat }
  if (colon === text.length - 1) {
    cursor.problem(start, end, "After ':' in a variable comes a name; write ${name} to end the name before the colon")
  }
  return { kind: 'variable', start, end, name: text.slice(colon + 1), scope: text.slice(0, colon).toLowerCase(), splat }
}

function braced(cursor: Cursor, start: number): Variable {
  let name = ''
  cursor.pos = start + 2
  let from = cursor.pos
  for (let code = cursor.peek(); code !== RBRACE && code !== EOF; code = cursor.peek()) {
    if (code === BACKTICK) {
      name += cursor.text.slice(from, cursor.pos) + escaped(cursor)
      from = cursor.pos
    } else cursor.pos++
  }
  name += cursor.text.slice(from, cursor.pos)
  if (cursor.peek() === EOF) return unclosed(cursor, start)
  cursor.pos++
  if (name === '') cursor.problem(start, cursor.pos, 'A variable needs a name between the braces')
  return qualified(cursor, start, name, false)
}

/** Nothing after `${` is lost but its line when the brace never comes. */
function unclosed(cursor: Cursor, start: number): Variable {
  cursor.problem(start, start + 2, "This variable is not closed: '}' is missing")
  if (cursor.mayReread()) {
    cursor.pos = start + 2
    while (isIdentifierPart(cursor.peek())) cursor.pos++
  }
  return { kind: 'variable', start, end: cursor.pos, name: cursor.text.slice(start + 2, cursor.pos), scope: undefined, splat: false }
}

/** In command mode a variable that runs on, as in `$Env:X\src`, is part of a word. */
export function runsOn(cursor: Cursor, node: Variable): boolean {
  const next = cursor.peek()
  if (isTokenEnd(next)) return false
  if (node.end === node.start + 2 && isSpecial(cursor.at(node.start + 1))) return true
  if (next === DOT || next === LBRACKET) return false
  const isBraced = cursor.at(node.end - 1) === RBRACE
  if (next === EQUALS) return isBraced
  return next !== COLON || cursor.at(node.end + 1) !== COLON
}
