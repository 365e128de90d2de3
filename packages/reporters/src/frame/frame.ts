import type { Excerpt } from './excerpt.js'
import { railOf } from './rail.js'
import { drawAt, type FrameStyle, type Row } from './style.js'

/** The marked lines under numbers, with carets beneath what is marked. */
export function frameOf(excerpt: Excerpt, style: FrameStyle): readonly string[] {
  if (excerpt.source.text === '') return []
  const rows = excerpt.start.line === excerpt.end.line ? lineRows(excerpt, style) : railOf(excerpt, style)
  const numbered = rows.map(({ line, text }) => {
    const edge = style.palette.frame(`${String(line ?? '').padStart(style.gutter)} |`)
    return text === '' ? edge : `${edge} ${text}`
  })
  return [marginOf(style), ...numbered]
}

export function marginOf({ palette, gutter }: FrameStyle): string {
  return palette.frame(`${' '.repeat(gutter)} |`)
}

function lineRows(excerpt: Excerpt, style: FrameStyle): readonly Row[] {
  const { line, column } = excerpt.start
  const { text, marks, isShifted } = drawAt(excerpt, line, { start: column - 1, end: excerpt.end.column - 1 }, style)
  const context = isShifted ? [] : contextRows(excerpt, style)
  return [...context, { line, text }, { text: marks.replace(/\^+/u, style.paintMark) }]
}

function contextRows(excerpt: Excerpt, style: FrameStyle): readonly Row[] {
  const first = Math.max(1, excerpt.start.line - style.before)
  const rows = Array.from({ length: excerpt.start.line - first }, (_, at) => ({
    line: first + at,
    text: drawAt(excerpt, first + at, { start: 0, end: 0 }, style).text.trimEnd(),
  }))
  const written = rows.findIndex(({ text }) => text !== '')
  return written < 0 ? [] : rows.slice(written)
}
