import type { Redirection, Stream } from '../syntax/command.js'
import { AMPERSAND, GREATER, HASH, LESS, ONE, SIX, STAR, TWO, ZERO } from './char.js'
import { singleArgument } from './argument.js'
import type { Cursor } from './cursor.js'
import { skipBlanks } from './trivia.js'

/** `>`, `2>&1`, `*>> file` or `<` at the cursor, or nothing (and the cursor stays). */
export function redirection(cursor: Cursor): Redirection | undefined {
  const start = cursor.pos
  const code = cursor.peek()
  if (code === LESS && cursor.at(start + 1) !== HASH) return reserved(cursor, start)
  const isNamed = code === STAR || (code >= ONE && code <= SIX)
  const arrow = isNamed ? start + 1 : start
  if (cursor.at(arrow) !== GREATER) return undefined
  const stream = streamOf(code)
  const merged = cursor.at(arrow + 1) === AMPERSAND ? mergeTarget(cursor.at(arrow + 2)) : undefined
  if (merged !== undefined) {
    cursor.pos = arrow + 3
    return { kind: 'redirection', start, end: cursor.pos, stream, append: false, target: merged }
  }
  const append = cursor.at(arrow + 1) === GREATER
  cursor.pos = arrow + (append ? 2 : 1)
  return toFile(cursor, start, stream, append)
}

function toFile(cursor: Cursor, start: number, stream: Stream, append: boolean): Redirection {
  const arrowEnd = cursor.pos
  skipBlanks(cursor)
  const target = singleArgument(cursor) ?? missingFile(cursor, arrowEnd)
  return { kind: 'redirection', start, end: target.end, stream, append, target }
}

function missingFile(cursor: Cursor, arrowEnd: number): ReturnType<Cursor['missing']> {
  cursor.pos = arrowEnd
  return cursor.missing('A redirection needs a file')
}

function streamOf(code: number): Stream {
  const streams: readonly Stream[] = [1, 2, 3, 4, 5, 6]
  return code === STAR ? '*' : (streams[code - ZERO - 1] ?? 1)
}

function mergeTarget(code: number): 1 | 2 | undefined {
  return code === ONE ? 1 : code === TWO ? 2 : undefined
}

function reserved(cursor: Cursor, start: number): Redirection {
  cursor.problem(start, start + 1, "'<' is reserved by the language and cannot be used yet")
  cursor.pos = start + 1
  return toFile(cursor, start, 1, false)
}
