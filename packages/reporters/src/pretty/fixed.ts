import { placeOf, type Finding } from '@topolint/engine'
import { escapeTerminal } from '../escape/terminal.js'
import type { RenderOptions } from '../reporter.js'

/** One line: what is mended, and in which file it was. Its line there is one of the state before, which nobody has before their eyes. */
export function renderFixed({ rule, message, at }: Finding, { palette }: Pick<RenderOptions, 'palette'>): string {
  const file = at.source.path === '' ? '' : ` ${palette.faint(`(${escapeTerminal(placeOf(at).path)})`)}`
  return `${palette.good(`fixed[${escapeTerminal(rule)}]`)}: ${escapeTerminal(message)}${file}`
}
