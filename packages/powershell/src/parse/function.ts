import type { Name } from '../syntax/literal.js'
import type { Statement } from '../syntax/statement.js'
import { isTokenEnd, LBRACE, LPAREN } from './char.js'
import type { Cursor } from './cursor.js'
import { keywordAt } from './keyword.js'
import { parameterList } from './parameters.js'
import { skipBlanks, skipNewlines } from './trivia.js'
import { word } from './word.js'

const keywords = ['function', 'filter', 'workflow'] as const

export function functionDefinition(cursor: Cursor): Statement {
  const start = cursor.pos
  const written = keywordAt(cursor)
  const keyword = keywords.find((name) => name === written) ?? 'function'
  cursor.pos += keyword.length
  skipBlanks(cursor)
  const name = isTokenEnd(cursor.peek()) ? missingName(cursor, keyword) : wordName(cursor)
  const { pos } = cursor
  skipNewlines(cursor)
  const parameters = cursor.peek() === LPAREN ? parameterList(cursor) : []
  const end = parameters.length > 0 || cursor.at(cursor.pos - 1) === 0x29 ? cursor.pos : pos
  skipNewlines(cursor)
  if (cursor.peek() === LBRACE) {
    const body = cursor.grammar.scriptBlock(cursor)
    return { kind: 'function', start, end: cursor.pos, keyword, name, parameters, body }
  }
  cursor.pos = end
  cursor.problem(end, end + 1, `'${keyword}' needs a body: '{' is missing`)
  return { kind: 'function', start, end, keyword, name, parameters, body: { kind: 'script-block', start: end, end, params: undefined, body: [] } }
}

function wordName(cursor: Cursor): Name {
  const { pos } = cursor
  const name = word(cursor, pos)
  return { kind: 'name', start: pos, end: cursor.pos, text: name.kind === 'string' ? name.value : cursor.text.slice(pos, cursor.pos) }
}

/** The name of a class, an enum or a function that is not there. */
export function missingName(cursor: Cursor, owner: string): Name {
  const { pos } = cursor
  cursor.problem(pos, pos + 1, `'${owner}' needs a name`)
  return { kind: 'name', start: pos, end: pos, text: '' }
}
