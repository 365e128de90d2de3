import { LBRACE, RBRACE } from './char.js'
import type { Cursor } from './cursor.js'

const controls: Readonly<Record<string, string>> = {
  0: '\0', a: '\x07', b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v',
}

/** The character a backtick at the cursor stands for; the cursor goes past both. */
export function escaped(cursor: Cursor): string {
  const character = cursor.text.charAt(cursor.pos + 1)
  if (character === 'u' && cursor.at(cursor.pos + 2) === LBRACE) return codePoint(cursor)
  cursor.pos = Math.min(cursor.pos + 2, cursor.length)
  return character === '' ? '`' : (controls[character] ?? character)
}

function codePoint(cursor: Cursor): string {
  const from = cursor.pos + 3
  let end = from
  while (end < cursor.length && end - from < 7 && cursor.text.charCodeAt(end) !== RBRACE) end++
  const value = Number.parseInt(cursor.text.slice(from, end), 16)
  if (cursor.at(end) !== RBRACE || !/^[\da-f]{1,6}$/i.test(cursor.text.slice(from, end)) || value > 0x10ffff) {
    cursor.problem(cursor.pos, end, 'A Unicode escape is `u{ } with one to six hexadecimal digits')
    cursor.pos += 2
    return 'u'
  }
  cursor.pos = end + 1
  return String.fromCodePoint(value)
}
