import type { Change, Edit, Editing, Editor, Part, Source } from '@topolint/engine'
import { powershellEditor } from './powershell-editor.js'

/** Writes changes of a text that stands in another one, in that one: only where every character stands there as it is. */
export function partEditor(source: Source): Editor {
  if (source.language !== 'powershell') return () => ({ ok: false, reason: 'a text of this language inside another one is not changed' })
  const inner = powershellEditor(source)
  return (change: Change): Editing => {
    const editing = inner(change)
    if (!editing.ok) return editing
    const edits = editing.edits.map((edit) => carriedOut(edit, source))
    return edits.every((edit) => edit !== undefined) ? { ok: true, edits } : { ok: false, reason: 'the text around it would have to change too' }
  }
}

/** The same edit in the file, through every text in between. */
function carriedOut(edit: Edit, source: Source): Edit | undefined {
  let outer: Edit | undefined = edit
  for (let inner = source; inner.part !== undefined && outer !== undefined; inner = inner.part.of) outer = outwards(outer, inner, inner.part)
  return outer
}

function outwards(edit: Edit, { text: inner }: Source, { of, segments }: Part): Edit | undefined {
  const segment = segments.find((each) => each.exact && each.inner <= edit.start && edit.end <= each.inner + each.innerLength)
  if (segment === undefined) return undefined
  const start = segment.outer + edit.start - segment.inner
  const end = segment.outer + edit.end - segment.inner
  if (of.text.slice(start, end) !== inner.slice(edit.start, edit.end)) return undefined
  const text = written(edit.text, of, start)
  return text === undefined ? undefined : { start, end, text }
}

/** Lines keep what their neighbours begin with; in a text of one line only what means the same everywhere can be written. */
function written(text: string, of: Source, place: number): string | undefined {
  const line = of.text.slice(lineStart(of.text, place), place)
  const margin = /^[ \t>]*/u.exec(line)?.[0] ?? ''
  if (!isBlock(of, place, margin)) return /^(?: ?[\w.@/:$-]+)*$/u.test(text) && !/:(?: |$)/u.test(text) ? text : undefined
  return text.replace(/(?:\r\n|\r|\n)(?=.)/gu, (end) => end + margin)
}

/** Whether the place stands in lines that are taken as they are: a literal text of YAML, a fence of Markdown. */
function isBlock({ text, language }: Source, place: number, margin: string): boolean {
  const start = lineStart(text, place)
  return language === 'markdown' ? isInFence(text.slice(0, start)) : isInLiteral(text, start, margin.length)
}

/** Behind as many fences that open as close. */
function isInFence(before: string): boolean {
  const fences = before.match(/^[ \t>]*(?:[-*+] +|\d+[.)] +)?(?:`{3,}|~{3,})/gmu) ?? []
  return fences.length % 2 === 1
}

/** The nearest line above that is further out ends in `|`. */
function isInLiteral(text: string, lineAt: number, margin: number): boolean {
  for (let start = lineAt; start > 0; ) {
    const before = lineStart(text, start - (text.startsWith('\r\n', start - 2) ? 2 : 1))
    const line = text.slice(before, start).trimEnd()
    if (line !== '' && line.length - line.trimStart().length < margin) return /(?:^|[:\s-])\|[-+\d]*(?:\s+#.*)?$/u.test(line)
    start = before
  }
  return false
}

function lineStart(text: string, offset: number): number {
  let start = offset
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--
  return start
}
