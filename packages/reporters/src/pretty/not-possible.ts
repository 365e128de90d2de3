import { placeOf, type NotPossible, type UnknownRead } from '@topolint/engine'
import { escapeTerminal } from '../escape/terminal.js'
import { excerptOf } from '../frame/excerpt.js'
import type { RenderOptions } from '../reporter.js'
import { placed, styleOf } from './finding.js'
import { noteLines } from './note.js'

/** What could not be judged, and what would have to be known for it. */
export function renderNotPossible({ rule, about, at, missing }: NotPossible, options: RenderOptions): string {
  const style = { ...styleOf([excerptOf(at)], options), paintMark: options.palette.note, before: 0 }
  return [
    `${options.palette.note(`unknown[${escapeTerminal(rule)}]`)}${options.palette.strong(`: ${escapeTerminal(about)} could not be judged`)}`,
    ...placed(at, style),
    ...[...new Set(missing.map(describe))].flatMap((text) => noteLines('missing', text, style)),
  ].join('\n')
}

function describe({ reason, at }: UnknownRead): string {
  if (at === undefined || at.source.path === '') return reason
  const { path, start } = placeOf(at)
  return `${reason} (${path}:${start.line}:${start.column})`
}
