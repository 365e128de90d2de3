import { lineText } from '@topolint/engine'
import type { Paint, Palette } from '../palette.js'
import type { Excerpt } from './excerpt.js'
import { drawLine, type DrawnLine, type Mark } from './line-window.js'

export interface FrameStyle {
  readonly palette: Palette
  readonly paintMark: Paint
  /** Columns for line numbers. */
  readonly gutter: number
  /** Columns for everything. */
  readonly width: number
  readonly guarded: boolean
  /** Lines shown before the marked one. */
  readonly before: number
}

/** One printed row, with the number of its line when it shows one. */
export interface Row {
  readonly line?: number
  readonly text: string
}

const narrowest = 20

/** Columns that stay for the text of a line. */
export function roomOf({ width, gutter }: FrameStyle): number {
  return Math.max(narrowest, width - gutter - 3)
}

export function drawAt({ source }: Excerpt, line: number, mark: Mark, style: FrameStyle, room = roomOf(style)): DrawnLine {
  return drawLine(lineText(source, line), mark, room, style.guarded)
}
