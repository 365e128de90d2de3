import type { Block, Paren } from '../syntax/group.js'
import type { IfClause, Statement } from '../syntax/statement.js'
import { LPAREN } from './char.js'
import type { Cursor } from './cursor.js'
import { block, paren } from './group.js'
import { isKeyword } from './keyword.js'
import { skipNewlines } from './trivia.js'

/** `if` with its `elseif` and `else`. */
export function conditional(cursor: Cursor): Statement {
  const start = cursor.pos
  const clauses = [clause(cursor, 'if')]
  let otherwise: Block | undefined
  while (otherwise === undefined) {
    const end = cursor.pos
    skipNewlines(cursor)
    if (isKeyword(cursor, 'elseif')) clauses.push(clause(cursor, 'elseif'))
    else if (isKeyword(cursor, 'else')) otherwise = elseBlock(cursor)
    else {
      cursor.pos = end
      break
    }
  }
  return { kind: 'if', start, end: cursor.pos, clauses, otherwise }
}

function elseBlock(cursor: Cursor): Block {
  cursor.pos += 'else'.length
  return block(cursor, 'else')
}

function clause(cursor: Cursor, keyword: string): IfClause {
  const start = cursor.pos
  cursor.pos += keyword.length
  const test = condition(cursor, keyword)
  const body = block(cursor, keyword)
  return { kind: 'if-clause', start, end: cursor.pos, condition: test, block: body }
}

/** The parenthesis after a keyword; an empty one and a problem where there is none. */
export function condition(cursor: Cursor, owner: string): Paren {
  const after = cursor.pos
  skipNewlines(cursor)
  if (cursor.peek() === LPAREN) return paren(cursor, true)
  cursor.pos = after
  cursor.problem(after, after + 1, `'${owner}' needs a condition: '(' is missing`)
  return { kind: 'paren', start: after, end: after, body: [] }
}
