import { escapeTerminal } from '../escape/terminal.js'
import type { FrameStyle } from '../frame/style.js'
import { wrap } from '../text/wrap.js'

const narrowest = 30

/** `= name: text`, its further lines under the first. */
export function noteLines(name: string, text: string, { gutter, width, palette }: FrameStyle): readonly string[] {
  const indent = gutter + name.length + 5
  const [first = '', ...rest] = wrap(text, Math.max(narrowest, width - indent)).map(escapeTerminal)
  return [`${' '.repeat(gutter + 1)}${palette.frame('=')} ${palette.strong(`${name}:`)} ${first}`, ...rest.map((line) => ' '.repeat(indent) + line)]
}
