import type { Expression } from '../syntax/expression.js'
import type { Hashtable, HashtableEntry } from '../syntax/group.js'
import { EOF, EQUALS, RBRACE } from './char.js'
import type { Cursor } from './cursor.js'
import { inBraces } from './group.js'
import { skipBalanced } from './recovery.js'
import { simpleName } from './simple-name.js'
import { skipBlanks, skipNewlines, skipTerminators } from './trivia.js'

/** `@{ … }`, from the at sign. */
export function hashtable(cursor: Cursor): Hashtable {
  const start = cursor.pos
  cursor.pos++
  const entries = inBraces(cursor, readEntries)
  return { kind: 'hashtable', start, end: cursor.pos, entries: Array.isArray(entries) ? entries : [entryOf(entries)] }
}

function readEntries(cursor: Cursor): HashtableEntry[] {
  const entries: HashtableEntry[] = []
  for (;;) {
    skipTerminators(cursor)
    const code = cursor.peek()
    if (code === RBRACE || code === EOF) return entries
    entries.push(entry(cursor) ?? skipped(cursor))
  }
}

function entry(cursor: Cursor): HashtableEntry | undefined {
  const key = keyExpression(cursor)
  if (key === undefined) return undefined
  skipBlanks(cursor)
  if (cursor.peek() !== EQUALS) {
    cursor.problem(cursor.pos, cursor.pos + 1, "After a key of a hashtable comes '='")
    return entryOf(key, skipRest(cursor))
  }
  cursor.pos++
  skipNewlines(cursor)
  const value = cursor.grammar.statement(cursor) ?? cursor.missing("After '=' in a hashtable comes a value")
  skipBlanks(cursor)
  return { kind: 'entry', start: key.start, end: value.end, key, value }
}

/** A name or a value without operators. */
export function keyExpression(cursor: Cursor): Expression | undefined {
  const name = simpleName(cursor)
  if (name !== undefined) return { kind: 'string', start: name.start, end: name.end, value: name.text, quote: 'bare' }
  const { commaless } = cursor
  cursor.commaless = true
  const key = cursor.grammar.unary(cursor, true)
  cursor.commaless = commaless
  return key
}

function skipped(cursor: Cursor): HashtableEntry {
  cursor.problem(cursor.pos, cursor.pos + 1, 'A hashtable consists of entries: key = value')
  return entryOf(skipRest(cursor))
}

function skipRest(cursor: Cursor): Expression {
  const start = cursor.pos
  skipBalanced(cursor)
  if (cursor.pos === start && cursor.peek() !== RBRACE && cursor.peek() !== EOF) cursor.pos++
  return { kind: 'unparsed', start, end: cursor.pos }
}

function entryOf(key: Expression, value?: Expression): HashtableEntry {
  const rest = value?.kind === 'unparsed' ? value : { kind: 'unparsed' as const, start: key.end, end: key.end }
  return { kind: 'entry', start: key.start, end: rest.end, key, value: rest }
}
