import type { Editing } from '@topolint/engine'
import type { Range } from '@topolint/yaml'
import { lastAt } from '../element/element-at.js'
import { isBreak } from '../element/line-edges.js'

/** A comment with its lines, or the blanks before it, where it leaves them empty; a part of one as it stands. */
export function removeComment(text: string, comments: readonly Range[], { start, end }: Range): Editing {
  const comment = lastAt(comments, start)
  if (comment === undefined || end > comment.end) return { ok: false, reason: 'only comments are taken out' }
  if (start > comment.start || end < comment.end) return { ok: true, edits: [{ start, end, text: '' }] }
  const before = blanksBefore(text, start)
  const after = blanksAfter(text, end)
  const isAlone = (before === 0 || isBreak(text.charCodeAt(before - 1))) && (after === text.length || isBreak(text.charCodeAt(after)))
  if (isAlone) return { ok: true, edits: [{ start: before, end: nextLine(text, after), text: '' }] }
  return { ok: true, edits: [{ start: after === text.length || isBreak(text.charCodeAt(after)) ? before : start, end, text: '' }] }
}

function blanksBefore(text: string, offset: number): number {
  let start = offset
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--
  return start
}

function blanksAfter(text: string, offset: number): number {
  let end = offset
  while (isBlank(text.charCodeAt(end))) end++
  return end
}

function nextLine(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length)
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9
}
