import type { Expression } from '../syntax/expression.js'
import type { Name } from '../syntax/literal.js'
import type { Statement } from '../syntax/statement.js'
import { argument } from './argument.js'
import { isLetter, LBRACE } from './char.js'
import type { Cursor } from './cursor.js'
import { block } from './group.js'
import { option } from './loop.js'
import { simpleName } from './simple-name.js'
import { skipBlanks, skipNewlines } from './trivia.js'

/** `data name -SupportedCommand a, b { }`. */
export function dataStatement(cursor: Cursor): Statement {
  const start = cursor.pos
  cursor.pos += 'data'.length
  skipNewlines(cursor)
  const name: Name | undefined = isLetter(cursor.peek()) ? simpleName(cursor) : undefined
  skipNewlines(cursor)
  const commands = supportedCommands(cursor)
  const body = block(cursor, 'data')
  return { kind: 'data', start, end: cursor.pos, name, commands, block: body }
}

function supportedCommands(cursor: Cursor): Expression[] {
  if (option(cursor) === undefined) return []
  skipBlanks(cursor)
  const value = cursor.peek() === LBRACE ? undefined : argument(cursor)
  if (value === undefined) return []
  return value.kind === 'array' ? [...value.elements] : [value]
}
