import type { Editing } from '@topolint/engine'
import type { Range } from '@topolint/yaml'

/** A comment with the line, or the blanks before it, that it leaves empty; a part of one as it stands. */
export function removeComment(text: string, { start, end }: Range): Editing {
  const open = text.lastIndexOf('<!--', start)
  const close = open < 0 ? -1 : text.indexOf('-->', open)
  if (close < 0 || close + 3 < end) return { ok: false, reason: 'only comments are taken out' }
  if (start > open || end < close + 3) return { ok: true, edits: [{ start, end, text: '' }] }
  const line = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end)
  const last = next < 0 ? text.length : next + 1
  const isAlone = text.slice(start === 0 ? 0 : line, start).trim() === '' && text.slice(end, last).trim() === ''
  if (isAlone) return { ok: true, edits: [{ start: start === 0 ? 0 : line, end: last, text: '' }] }
  const blanks = /[ \t]*$/u.exec(text.slice(Math.max(line, start - 100), start))?.[0].length ?? 0
  return { ok: true, edits: [{ start: start - blanks, end, text: '' }] }
}
