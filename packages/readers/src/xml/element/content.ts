import type { Range } from '@topolint/yaml'
import { decodeReferences } from './references.js'
import type { XmlText } from './xml-element.js'

/** A stretch of text between two tags; a literal one has no references. */
export interface Piece extends Range {
  readonly isLiteral: boolean
}

/** The text of an element, from its first piece to its last; blanks between children say nothing. */
export function contentOf(text: string, pieces: readonly Piece[], hasChildren: boolean): XmlText | undefined {
  const telling = hasChildren ? pieces.filter(({ start, end }) => /\S/u.test(text.slice(start, end))) : pieces
  const [first] = telling
  const last = telling.at(-1)
  if (first === undefined || last === undefined) return undefined
  return { value: telling.map((piece) => valueOf(text, piece)).join(''), start: first.start, end: last.end }
}

/** Line ends and tabs in a value are blanks. */
export function attributeValue(raw: string): string {
  return decodeReferences(raw.replace(/\r\n|[\r\n\t]/gu, ' '))
}

function valueOf(text: string, { start, end, isLiteral }: Piece): string {
  const written = text.slice(start, end).replace(/\r\n?/gu, '\n')
  return isLiteral ? written : decodeReferences(written)
}
