import type { Block } from '../syntax/group.js'
import type { TypeLiteral } from '../syntax/literal.js'
import type { Catch, Statement } from '../syntax/statement.js'
import { attributeOrType } from './attribute.js'
import { COMMA, LBRACKET } from './char.js'
import type { Cursor } from './cursor.js'
import { block } from './group.js'
import { isKeyword } from './keyword.js'
import { skipNewlines } from './trivia.js'

export function tryStatement(cursor: Cursor): Statement {
  const start = cursor.pos
  cursor.pos += 'try'.length
  const body = block(cursor, 'try')
  const catches: Catch[] = []
  while (follows(cursor, 'catch')) catches.push(catchClause(cursor))
  let last: Block | undefined
  if (follows(cursor, 'finally')) {
    cursor.pos += 'finally'.length
    last = block(cursor, 'finally')
  }
  if (catches.length === 0 && last === undefined) cursor.problem(start, start + 3, "'try' needs a 'catch' or a 'finally'")
  return { kind: 'try', start, end: cursor.pos, block: body, catches, finally: last }
}

function follows(cursor: Cursor, keyword: string): boolean {
  const end = cursor.pos
  skipNewlines(cursor)
  if (isKeyword(cursor, keyword)) return true
  cursor.pos = end
  return false
}

function catchClause(cursor: Cursor): Catch {
  const start = cursor.pos
  cursor.pos += 'catch'.length
  const types: TypeLiteral[] = []
  for (;;) {
    const type = typeConstraint(cursor)
    if (type === undefined) break
    types.push(type)
    const { pos } = cursor
    skipNewlines(cursor)
    if (cursor.peek() !== COMMA) {
      cursor.pos = pos
      break
    }
    cursor.pos++
  }
  const body = block(cursor, 'catch')
  return { kind: 'catch', start, end: cursor.pos, types, block: body }
}

function typeConstraint(cursor: Cursor): TypeLiteral | undefined {
  const { pos } = cursor
  skipNewlines(cursor)
  const type = cursor.peek() === LBRACKET ? attributeOrType(cursor) : undefined
  if (type?.kind === 'type') return type
  cursor.pos = pos
  return undefined
}

export function trapStatement(cursor: Cursor): Statement {
  const start = cursor.pos
  cursor.pos += 'trap'.length
  const type = typeConstraint(cursor)
  const body = block(cursor, 'trap')
  return { kind: 'trap', start, end: cursor.pos, type, block: body }
}
