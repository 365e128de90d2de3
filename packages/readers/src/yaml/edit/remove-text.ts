import type { Editing } from '@topolint/engine'
import type { Range, YamlComment } from '@topolint/yaml'
import { isBlank, lineStart, nextLine } from './lines.js'

/** A comment with the line, or the blanks before it, that it leaves empty; a part of one as it stands. */
export function removeText(text: string, comments: readonly YamlComment[], { start, end }: Range): Editing {
  const comment = lastFrom(comments, start)
  if (comment === undefined || start < comment.start || end > comment.end) return { ok: false, reason: 'only comments are taken out' }
  if (start > comment.start || end < comment.end) return { ok: true, edits: [{ start, end, text: '' }] }
  const line = lineStart(text, start)
  if (isBlank(text.slice(line, start))) return { ok: true, edits: [{ start: line, end: nextLine(text, end), text: '' }] }
  return { ok: true, edits: [{ start: blanksBefore(text, start), end, text: '' }] }
}

function blanksBefore(text: string, offset: number): number {
  let start = offset
  while (isBlank(text.charAt(start - 1)) && start > 0) start--
  return start
}

/** The last comment that begins at an offset or before it; they are in order. */
function lastFrom(comments: readonly YamlComment[], offset: number): YamlComment | undefined {
  let low = 0
  let high = comments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((comments[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return comments[low - 1]
}
