import type { Editing } from '@topolint/engine'
import type { Comment } from '@topolint/powershell'

interface Range {
  readonly start: number
  readonly end: number
}

/** A comment with the line, or the blanks before it, that it leaves empty; a part of one as it stands. */
export function removeComment(text: string, comments: readonly Comment[], { start, end }: Range): Editing {
  const comment = comments.find((each) => each.start <= start && end <= each.end)
  if (comment === undefined) return { ok: false, reason: 'only comments are taken out' }
  if (start > comment.start || end < comment.end) return { ok: true, edits: [{ start, end, text: '' }] }
  const before = /[ \t]*$/u.exec(text.slice(Math.max(0, start - 1000), start))?.[0].length ?? 0
  const isAlone = start - before === 0 || /[\r\n]/u.test(text.charAt(start - before - 1))
  const behind = /^[ \t]*(?:\r\n|\r|\n|$)/u.exec(text.slice(end, end + 1000))?.[0].length
  if (isAlone && behind !== undefined) return { ok: true, edits: [{ start: start - before, end: end + behind, text: '' }] }
  return { ok: true, edits: [{ start: start - before, end, text: '' }] }
}
