import { lineText } from '@topolint/engine'
import type { Excerpt } from './excerpt.js'
import { drawAt, roomOf, type FrameStyle, type Row } from './style.js'

/** Lines of a long span that are shown at its beginning; its last line is always shown. */
const shownFirst = 4

const railWidth = 2

/** A span of several lines: a rail at their left, from the first marked character to the last. */
export function railOf(excerpt: Excerpt, style: FrameStyle): readonly Row[] {
  const { start, end, source } = excerpt
  const indent = lineText(source, start.line).search(/\S|$/u)
  const isFromMargin = start.column - 1 <= indent
  const rail = style.paintMark('|')
  const inner = innerLines(start.line + 1, end.line - 1)
  return [
    ...opening(excerpt, style, isFromMargin),
    ...inner.map((line) => (line === undefined ? { text: style.paintMark('| ...') } : { line, text: `${rail} ${textAt(excerpt, line, style)}`.trimEnd() })),
    { line: end.line, text: `${rail} ${textAt(excerpt, end.line, style)}`.trimEnd() },
    { text: style.paintMark(`|${'_'.repeat(columnAt(excerpt, end.line, Math.max(0, end.column - 2), style) + 1)}^`) },
  ]
}

function opening(excerpt: Excerpt, style: FrameStyle, isFromMargin: boolean): readonly Row[] {
  const { line, column } = excerpt.start
  const text = textAt(excerpt, line, style)
  if (isFromMargin) return [{ line, text: `${style.paintMark('/')} ${text}`.trimEnd() }]
  return [{ line, text: `  ${text}`.trimEnd() }, { text: style.paintMark(` ${'_'.repeat(columnAt(excerpt, line, column - 1, style) + 1)}^`) }]
}

function innerLines(first: number, last: number): readonly (number | undefined)[] {
  const all = Math.max(0, last - first + 1)
  if (all <= shownFirst) return Array.from({ length: all }, (_, at) => first + at)
  return [...Array.from({ length: shownFirst - 1 }, (_, at) => first + at), undefined]
}

function textAt(excerpt: Excerpt, line: number, style: FrameStyle): string {
  return drawAt(excerpt, line, { start: 0, end: 0 }, style, roomOf(style) - railWidth).text
}

/** In which column of the window a character is drawn, or the last column when it lies beyond. */
function columnAt(excerpt: Excerpt, line: number, offset: number, style: FrameStyle): number {
  const room = roomOf(style) - railWidth
  const drawn = drawAt(excerpt, line, { start: offset, end: offset + 1 }, style, room)
  return drawn.isShifted ? room - 1 : drawn.marks.search(/\^/u)
}
