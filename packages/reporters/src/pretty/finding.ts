import type { Finding, Related, Span } from '@topolint/engine'
import { escapeTerminal } from '../escape/terminal.js'
import { excerptOf, isSomewhere, type Excerpt } from '../frame/excerpt.js'
import { frameOf, marginOf } from '../frame/frame.js'
import type { FrameStyle } from '../frame/style.js'
import type { RenderOptions } from '../reporter.js'
import { noteLines } from './note.js'

/** Lines shown before the marked one, so that its place in the document is seen. */
const context = 2

/** A finding with its frames; why a rule is there is said where it is met first, and what it was before where it is worse now. */
export function renderFinding(finding: Finding, isFirstOfRule: boolean, options: RenderOptions, before?: Finding): string {
  const { level, rule, message, related } = finding
  const paint = options.palette[level]
  const excerpts = [finding.at, ...related.map(({ at }) => at)].map(excerptOf)
  const style = { ...styleOf(excerpts, options), paintMark: paint, before: context }
  return [
    `${paint(`${level}[${escapeTerminal(rule)}]`)}${options.palette.strong(`: ${escapeTerminal(message)}`)}`,
    ...placed(finding.at, style),
    ...related.flatMap((other) => renderRelated(other, style)),
    ...notesOf({ ...finding, isFirstOfRule, before }, style),
  ].join('\n')
}

/** The place and the lines that stand there. */
export function placed(at: Span, style: FrameStyle): readonly string[] {
  const excerpt = excerptOf(at)
  if (!isSomewhere(excerpt)) return []
  const { line, column } = excerpt.start
  const path = escapeTerminal(excerpt.source.path)
  return [`${' '.repeat(style.gutter)}${style.palette.frame('-->')} ${path}:${line}:${column}`, ...frameOf(excerpt, style)]
}

export function styleOf(excerpts: readonly Excerpt[], { palette, width, guarded }: RenderOptions): Omit<FrameStyle, 'paintMark' | 'before'> {
  const gutter = Math.max(1, ...excerpts.map(({ end }) => String(end.line).length))
  return { palette, gutter, width, guarded }
}

function renderRelated({ message, at }: Related, style: FrameStyle): readonly string[] {
  return [marginOf(style), `${style.palette.note('note')}: ${escapeTerminal(message)}`, ...placed(at, { ...style, paintMark: style.palette.note, before: 0 })]
}

interface Noted extends Pick<Finding, 'rule' | 'why' | 'fix'> {
  readonly isFirstOfRule: boolean
  /** What it was before somebody made it worse. */
  readonly before: Finding | undefined
}

function notesOf({ rule, why, fix, isFirstOfRule, before }: Noted, style: FrameStyle): readonly string[] {
  const notes = [
    ...(before === undefined ? [] : noteLines('before', `${before.level}: ${before.message}`, style)),
    ...(isFirstOfRule && why.trim() !== '' ? noteLines('why', why, style) : []),
    ...(fix === undefined ? [] : noteLines('fix', `${fix.says} (${fix.safety})`, style)),
    ...(isFirstOfRule ? noteLines('explain', `topolint explain ${rule}`, style) : []),
  ]
  return notes.length === 0 ? [] : [marginOf(style), ...notes]
}
