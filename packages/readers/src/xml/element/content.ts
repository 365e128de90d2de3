import type { Range } from '@topolint/yaml'
import { decodeReferences } from './references.js'
import type { XmlText } from './xml-element.js'

/** A stretch of text between two tags; a literal one has no references. */
export interface Piece extends Range {
  readonly isLiteral: boolean
}

/** The text of an element, from its first piece to its last; blanks between children say nothing. */
export function contentOf(text: string, pieces: readonly Piece[], hasChildren: boolean): XmlText | undefined {
  const telling = hasChildren ? pieces.filter((piece) => !isBlank(text, piece)) : pieces
  const [first] = telling
  const last = telling.at(-1)
  if (first === undefined || last === undefined) return undefined
  return { value: telling.map((piece) => valueOf(text, piece)).join(''), start: first.start, end: last.end }
}

/** Line ends and tabs in a value are blanks. */
export function attributeValue(raw: string): string {
  return /[&\r\n\t]/u.test(raw) ? decodeReferences(raw.replace(/\r\n|[\r\n\t]/gu, ' ')) : raw
}

function valueOf(text: string, { start, end, isLiteral }: Piece): string {
  const written = text.slice(start, end).replace(/\r\n?/gu, '\n')
  return isLiteral ? written : decodeReferences(written)
}

export function isBlank(text: string, { start, end }: Range): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return false
  }
  return true
}
