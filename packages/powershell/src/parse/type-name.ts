import { BACKTICK, COMMA, DOT, EQUALS, HASH, isBlank, isDash, isIdentifierPart, isLetter, isNewline, LBRACKET, PLUS, RBRACKET } from './char.js'
import type { Cursor } from './cursor.js'

/** Longer and deeper than any name with its assembly; both keep the look ahead bounded. */
const lookAhead = 1000
const depthLimit = 16

/** Where the type name that starts at the offset ends, blanks behind it excluded; the offset itself if none starts. */
export function typeNameEnd(cursor: Cursor, from: number): number {
  if (!isLetter(cursor.at(from))) return from
  const limit = Math.min(cursor.length, from + lookAhead)
  let level = 0
  let end = from
  let qualified = false
  for (let i = from; i < limit && level < depthLimit; i++) {
    const code = cursor.text.charCodeAt(i)
    if (code === LBRACKET) level++
    else if (code === RBRACKET) {
      if (level === 0) return end
      level--
    } else if (isBlank(code) || isNewline(code)) {
      if (isNewline(code) && !continuesAfter(cursor.at(end - 1))) return level === 0 ? end : from
      continue
    } else if (!isNamePart(code) || (i > end && level === 0 && !qualified && code !== COMMA)) return level === 0 ? end : from
    if (code === COMMA) qualified = true
    end = i + 1
  }
  return from
}

/** A line may end after an opening bracket and after a comma only. */
function continuesAfter(code: number): boolean {
  return code === LBRACKET || code === COMMA
}

function isNamePart(code: number): boolean {
  return isIdentifierPart(code) || code === DOT || code === BACKTICK || code === PLUS || code === HASH || code === 0x5c
    || code === COMMA || code === EQUALS || isDash(code)
}
