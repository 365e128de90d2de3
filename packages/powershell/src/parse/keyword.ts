import { isLetter, isTokenEnd } from './char.js'
import type { Cursor } from './cursor.js'

const longest = 'configuration'.length

/** The word at the cursor in lower case if it could be a keyword: letters alone, and not too many. */
export function keywordAt(cursor: Cursor): string | undefined {
  const start = cursor.pos
  let end = start
  while (end - start <= longest && isLetter(cursor.at(end))) end++
  return end - start > longest || end === start || !isTokenEnd(cursor.at(end)) ? undefined : cursor.text.slice(start, end).toLowerCase()
}

export function isKeyword(cursor: Cursor, keyword: string): boolean {
  const end = cursor.pos + keyword.length
  return isTokenEnd(cursor.at(end)) && cursor.text.slice(cursor.pos, end).toLowerCase() === keyword
}
