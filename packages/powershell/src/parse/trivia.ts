import {
  BACKTICK, CR, HASH, isBlank, isNewline, LESS, LF, PIPE, SEMICOLON, SPACE, TAB,
} from './char.js'
import type { Cursor } from './cursor.js'

const requires = /^#requires\b/i

/** Over blanks, comments and continued lines. */
export function skipBlanks(cursor: Cursor): void {
  for (;;) {
    const code = cursor.peek()
    if (code === SPACE || code === TAB) cursor.pos++
    else if (code > SPACE && code !== HASH && code !== LESS && code !== BACKTICK && code < 128) return
    else if (!skipRare(cursor, code)) return
  }
}

function skipRare(cursor: Cursor, code: number): boolean {
  if (code === HASH) lineComment(cursor)
  else if (code === LESS && cursor.at(cursor.pos + 1) === HASH) blockComment(cursor)
  else if (code === BACKTICK) return skipContinuation(cursor)
  else if (isBlank(code)) cursor.pos++
  else return false
  return true
}

function skipContinuation(cursor: Cursor): boolean {
  const next = cursor.at(cursor.pos + 1)
  if (isNewline(next)) cursor.pos += next === CR && cursor.at(cursor.pos + 2) === LF ? 3 : 2
  else if (isBlank(next)) cursor.pos += 2
  else return false
  return true
}

/** Over blanks and line ends. */
export function skipNewlines(cursor: Cursor): void {
  for (;;) {
    skipBlanks(cursor)
    if (!isNewline(cursor.peek())) return
    cursor.pos++
  }
}

/** Over blanks, line ends and semicolons. */
export function skipTerminators(cursor: Cursor): void {
  for (;;) {
    skipNewlines(cursor)
    if (cursor.peek() !== SEMICOLON) return
    cursor.pos++
  }
}

function lineComment(cursor: Cursor): void {
  const start = cursor.pos
  let end = start + 1
  while (end < cursor.length && !isNewline(cursor.text.charCodeAt(end))) end++
  const kind = end - start > 8 && requires.test(cursor.text.slice(start, start + 10)) ? 'requires' : 'line'
  cursor.comment(kind, start, end)
  cursor.pos = end
}

function blockComment(cursor: Cursor): void {
  const start = cursor.pos
  const close = cursor.text.indexOf('#>', start + 2)
  if (close < 0) cursor.problem(start, start + 2, "This comment is not closed: '#>' is missing")
  cursor.pos = close < 0 ? cursor.length : close + 2
  cursor.comment('block', start, cursor.pos)
}

/** Whether the next line that is neither blank nor a comment goes on with a pipe. Moves there if so. */
export function continuesWithPipe(cursor: Cursor): boolean {
  const start = cursor.pos
  for (;;) {
    if (!isNewline(cursor.peek())) break
    cursor.pos += cursor.peek() === CR && cursor.at(cursor.pos + 1) === LF ? 2 : 1
    skipBlanks(cursor)
  }
  if (cursor.peek() === PIPE) return true
  cursor.pos = start
  return false
}
