import type { Attribute, EnumMember } from '../syntax/declaration.js'
import type { Name, TypeLiteral, Unparsed } from '../syntax/literal.js'
import type { Statement } from '../syntax/statement.js'
import { EOF, LBRACE, RBRACE } from './char.js'
import { baseTypes, brokenMember } from './class.js'
import type { Cursor } from './cursor.js'
import { missingName } from './function.js'
import { inBraces } from './group.js'
import { initial } from './parameters.js'
import { simpleName } from './simple-name.js'
import { skipBlanks, skipNewlines, skipTerminators } from './trivia.js'

export function enumDefinition(cursor: Cursor, before: readonly (Attribute | TypeLiteral)[]): Statement {
  const start = before[0]?.start ?? cursor.pos
  cursor.pos += 'enum'.length
  skipBlanks(cursor)
  const name: Name = simpleName(cursor) ?? missingName(cursor, 'enum')
  const underlying = baseTypes(cursor)[0]
  const after = cursor.pos
  skipNewlines(cursor)
  if (cursor.peek() !== LBRACE) {
    cursor.pos = after
    cursor.problem(after, after + 1, "'enum' needs a body: '{' is missing")
    return { kind: 'enum', start, end: after, attributes: before, name, underlying, members: [] }
  }
  const members = inBraces(cursor, enumMembers)
  return { kind: 'enum', start, end: cursor.pos, attributes: before, name, underlying, members: Array.isArray(members) ? members : [members] }
}

function enumMembers(cursor: Cursor): (EnumMember | Unparsed)[] {
  const members: (EnumMember | Unparsed)[] = []
  for (;;) {
    skipTerminators(cursor)
    const code = cursor.peek()
    if (code === RBRACE || code === EOF) return members
    const name = simpleName(cursor)
    if (name === undefined) members.push(brokenMember(cursor, 'An enum consists of names'))
    else {
      const value = initial(cursor, name.end)
      members.push({ kind: 'enum-member', start: name.start, end: value?.end ?? name.end, name, value })
    }
  }
}
