import type { Flow, Statement } from '../syntax/statement.js'
import { SEMICOLON, isNewline } from './char.js'
import type { Cursor } from './cursor.js'
import { keyExpression } from './hashtable.js'
import { keywordAt } from './keyword.js'
import { skipBlanks } from './trivia.js'

const kinds = ['break', 'continue', 'return', 'throw', 'exit'] as const

/** What leaves a block, with its label or value on the same line. */
export function flow(cursor: Cursor): Statement {
  const start = cursor.pos
  const word = keywordAt(cursor)
  const kind = kinds.find((name) => name === word) ?? 'return'
  cursor.pos += kind.length
  const { pos } = cursor
  skipBlanks(cursor)
  const isLabeled = kind === 'break' || kind === 'continue'
  const label = isLabeled && !endsLine(cursor) ? keyExpression(cursor) : undefined
  const value = isLabeled ? undefined : cursor.grammar.pipeline(cursor)
  const end = label?.end ?? value?.end ?? pos
  if (label === undefined && value === undefined) cursor.pos = pos
  return { kind, start, end, label, value } satisfies Flow
}

function endsLine(cursor: Cursor): boolean {
  const code = cursor.peek()
  return isNewline(code) || code === SEMICOLON
}
