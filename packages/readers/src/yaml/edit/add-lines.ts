import type { Edit } from '@topolint/engine'
import { lineStart } from './lines.js'

/** Lines at the place where a line begins, or behind a last line that has no end. */
export function addLines(text: string, at: number, lines: readonly string[], eol: string): Edit {
  const isOpen = at === text.length && lineStart(text, at) < at
  return { start: at, end: at, text: isOpen ? lines.map((line) => eol + line).join('') : lines.map((line) => line + eol).join('') }
}
