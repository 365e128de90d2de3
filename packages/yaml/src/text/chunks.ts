import type { Range } from '../range.js'
import { afterLineBreak, character, endOfLine } from './characters.js'

/** The part of a stream that holds one document, or none but comments. */
export interface Chunk extends Range {
  /** After the `---`, where there is one. */
  readonly content: number
}

const marker = /(?:^|[\r\n])(\uFEFF?)(---|\.\.\.)(?![^ \t\r\n])/g

/** Cuts a stream at its document markers. One at the start of a line ends whatever scalar it stands in, so no parsing is needed. */
export function chunksOf(text: string): readonly Chunk[] {
  const chunks: Chunk[] = []
  let start = 0
  let content: number | undefined
  for (const match of text.matchAll(marker)) {
    const [whole, mark = '', sign] = match
    const offset = match.index + whole.length - mark.length - 3
    if (sign === '---') {
      if (content !== undefined || !isPrologue(text, start, offset)) {
        chunks.push({ start, end: offset, content: content ?? start })
        start = offset
      }
      content = offset + mark.length + 3
    } else {
      const end = afterLineBreak(text, endOfLine(text, offset))
      chunks.push({ start, end: Math.min(end, text.length), content: content ?? start })
      start = Math.min(end, text.length)
      content = undefined
    }
  }
  if (start < text.length) chunks.push({ start, end: text.length, content: content ?? start })
  return chunks
}

/** Whether there are only directives, comments and empty lines. */
function isPrologue(text: string, start: number, end: number): boolean {
  let line = start
  while (line < end) {
    const lineEnd = endOfLine(text, line)
    const rest = text.slice(line, lineEnd).trim()
    const isDirective = text.charCodeAt(line) === character.percent
    if (rest !== '' && !isDirective && !rest.startsWith('#')) return false
    line = afterLineBreak(text, lineEnd)
  }
  return true
}
