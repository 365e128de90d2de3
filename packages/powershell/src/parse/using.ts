import type { Name } from '../syntax/literal.js'
import type { Statement } from '../syntax/statement.js'
import { singleArgument } from './argument.js'
import { EQUALS } from './char.js'
import type { Cursor } from './cursor.js'
import { simpleName } from './simple-name.js'
import { skipBlanks } from './trivia.js'

/** `using namespace System.IO`, `using module Name`, `using type a = b`. */
export function usingStatement(cursor: Cursor): Statement {
  const start = cursor.pos
  cursor.pos += 'using'.length
  skipBlanks(cursor)
  const subject = simpleName(cursor) ?? missingSubject(cursor)
  skipBlanks(cursor)
  const name = singleArgument(cursor) ?? cursor.missing("After 'using' comes what is used")
  const { pos } = cursor
  skipBlanks(cursor)
  if (cursor.peek() !== EQUALS) {
    cursor.pos = pos
    return { kind: 'using', start, end: pos, subject, name, alias: undefined }
  }
  cursor.pos++
  skipBlanks(cursor)
  const alias = singleArgument(cursor) ?? cursor.missing("After '=' comes what is used")
  return { kind: 'using', start, end: cursor.pos, subject, name, alias }
}

function missingSubject(cursor: Cursor): Name {
  const { pos } = cursor
  cursor.problem(pos, pos + 1, "After 'using' comes 'namespace', 'module' or 'assembly'")
  return { kind: 'name', start: pos, end: pos, text: '' }
}
