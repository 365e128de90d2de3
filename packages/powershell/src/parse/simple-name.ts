import type { Name } from '../syntax/literal.js'
import { isIdentifierPart, isLetter } from './char.js'
import type { Cursor } from './cursor.js'

/** Letters, digits and underscores; nothing (and the cursor stays) where no letter starts. */
export function simpleName(cursor: Cursor): Name | undefined {
  const start = cursor.pos
  if (!isLetter(cursor.peek())) return undefined
  let end = start + 1
  while (isIdentifierPart(cursor.at(end))) end++
  cursor.pos = end
  return { kind: 'name', start, end, text: cursor.text.slice(start, end) }
}
