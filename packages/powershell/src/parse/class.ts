import type { Attribute, ClassMember } from '../syntax/declaration.js'
import type { Expression } from '../syntax/expression.js'
import type { Name, TypeLiteral } from '../syntax/literal.js'
import type { Statement } from '../syntax/statement.js'
import { attributes } from './attribute.js'
import { COLON, COMMA, DOLLAR, EOF, LBRACE, LPAREN, RBRACE, RPAREN } from './char.js'
import type { Cursor } from './cursor.js'
import { missingName } from './function.js'
import { block, inBraces } from './group.js'
import { isKeyword } from './keyword.js'
import { initial, parameterList } from './parameters.js'
import { skipBalanced } from './recovery.js'
import { simpleName } from './simple-name.js'
import { skipBlanks, skipNewlines, skipTerminators } from './trivia.js'
import { typeNameEnd } from './type-name.js'
import { variable } from './variable.js'

export function classDefinition(cursor: Cursor, before: readonly (Attribute | TypeLiteral)[]): Statement {
  const start = before[0]?.start ?? cursor.pos
  cursor.pos += 'class'.length
  skipBlanks(cursor)
  const name = simpleName(cursor) ?? missingName(cursor, 'class')
  const bases = baseTypes(cursor)
  const after = cursor.pos
  skipNewlines(cursor)
  if (cursor.peek() !== LBRACE) {
    cursor.pos = after
    cursor.problem(after, after + 1, "'class' needs a body: '{' is missing")
    return { kind: 'class', start, end: after, attributes: before, name, bases, members: [] }
  }
  const members = inBraces(cursor, classMembers)
  return { kind: 'class', start, end: cursor.pos, attributes: before, name, bases, members: Array.isArray(members) ? members : [members] }
}

/** `: Base, IOther`. */
export function baseTypes(cursor: Cursor): Name[] {
  const { pos } = cursor
  const bases: Name[] = []
  skipNewlines(cursor)
  if (cursor.peek() !== COLON) {
    cursor.pos = pos
    return bases
  }
  do {
    cursor.pos++
    skipNewlines(cursor)
    const start = cursor.pos
    const end = baseTypeEnd(cursor)
    if (end === start) cursor.problem(start, start + 1, "After ':' comes a type")
    cursor.pos = end
    bases.push({ kind: 'name', start, end, text: cursor.text.slice(start, end) })
    skipNewlines(cursor)
  } while (cursor.peek() === COMMA)
  cursor.pos = bases.at(-1)?.end ?? pos
  return bases
}

/** A base type stands bare, so a comma ends it unless it is in brackets. */
function baseTypeEnd(cursor: Cursor): number {
  const start = cursor.pos
  const end = typeNameEnd(cursor, start)
  let level = 0
  for (let i = start; i < end; i++) {
    const character = cursor.text.charAt(i)
    if (character === '[') level++
    else if (character === ']') level--
    else if (character === ',' && level === 0) return i
  }
  return end
}

function classMembers(cursor: Cursor): ClassMember[] {
  const members: ClassMember[] = []
  for (;;) {
    skipTerminators(cursor)
    const code = cursor.peek()
    if (code === RBRACE || code === EOF) return members
    members.push(classMember(cursor) ?? brokenMember(cursor, 'A class consists of properties and methods'))
  }
}

/** Skips what is no member up to the end of its line or block. */
export function brokenMember(cursor: Cursor, message: string): Extract<ClassMember, { kind: 'unparsed' }> {
  const start = cursor.pos
  cursor.problem(start, start + 1, message)
  skipBalanced(cursor)
  if (cursor.pos === start && cursor.peek() !== RBRACE) cursor.pos++
  return { kind: 'unparsed', start, end: cursor.pos }
}

function classMember(cursor: Cursor): ClassMember | undefined {
  const start = cursor.pos
  const { before, modifiers } = heading(cursor)
  if (cursor.peek() === DOLLAR) {
    const node = variable(cursor, cursor.pos, false)
    if (node === undefined) return undefined
    const value = initial(cursor, node.end)
    return { kind: 'property', start, end: value?.end ?? node.end, modifiers, attributes: before, variable: node, value }
  }
  const name = simpleName(cursor)
  if (name !== undefined) {
    const { pos } = cursor
    skipNewlines(cursor)
    if (cursor.peek() === LPAREN) return method(cursor, start, before, modifiers, name)
    cursor.pos = pos
  }
  cursor.pos = start
  return undefined
}

function heading(cursor: Cursor): { readonly before: (Attribute | TypeLiteral)[]; readonly modifiers: Name[] } {
  const before: (Attribute | TypeLiteral)[] = []
  const modifiers: Name[] = []
  for (;;) {
    before.push(...attributes(cursor))
    if (!isKeyword(cursor, 'static') && !isKeyword(cursor, 'hidden')) return { before, modifiers }
    const modifier = simpleName(cursor)
    if (modifier !== undefined) modifiers.push(modifier)
  }
}

function method(cursor: Cursor, start: number, before: readonly (Attribute | TypeLiteral)[], modifiers: readonly Name[], name: Name): ClassMember {
  const parameters = parameterList(cursor)
  const base = baseCall(cursor)
  const body = block(cursor, name.text)
  return { kind: 'method', start, end: cursor.pos, modifiers, attributes: before, name, parameters, base, body }
}

/** `: base(arguments)` of a constructor. */
function baseCall(cursor: Cursor): readonly Expression[] {
  const { pos } = cursor
  skipNewlines(cursor)
  if (cursor.peek() !== COLON) {
    cursor.pos = pos
    return []
  }
  cursor.pos++
  skipNewlines(cursor)
  simpleName(cursor)
  skipNewlines(cursor)
  const { commaless } = cursor
  cursor.commaless = true
  const values: Expression[] = []
  while (cursor.peek() === (values.length === 0 ? LPAREN : COMMA)) {
    cursor.pos++
    skipNewlines(cursor)
    const value = cursor.grammar.expression(cursor, true)
    if (value === undefined) break
    values.push(value)
    skipNewlines(cursor)
  }
  cursor.commaless = commaless
  if (cursor.peek() === RPAREN) cursor.pos++
  else cursor.problem(cursor.pos, cursor.pos + 1, "The call of the base constructor is not closed: ')' is missing")
  return values
}
