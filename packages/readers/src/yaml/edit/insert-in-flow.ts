import type { Edit } from '@topolint/engine'
import type { Range } from '@topolint/yaml'
import type { NewItems } from './new-items.js'
import { breakNear, isBlank, lineEnd, lineStart, nextLine } from './lines.js'
import { flowText } from './step-text.js'

/** Something in brackets or braces, beside which something new goes. */
export interface FlowPlace {
  readonly text: string
  /** Where the bracket is. */
  readonly open: number
  readonly item: Range
  readonly isLast: boolean
}

/** New items of a list in brackets, JSON included. Undefined where something belongs to the item that stands before it. */
export function insertInFlow({ text, sequence, item, index, where, steps }: NewItems): readonly Edit[] | undefined {
  const texts = steps.map((pairs) => flowText(pairs, item.kind === 'mapping' ? item : undefined, text))
  const place = { text, open: sequence.start, item, isLast: index === sequence.items.length - 1 }
  if (where === 'after') return afterInFlow(place, texts)
  return item.anchor === undefined && item.tag === undefined ? [beforeInFlow(place, texts)] : undefined
}

function beforeInFlow({ text, open, item }: FlowPlace, texts: readonly string[]): Edit {
  const line = lineStart(text, item.start)
  const indent = text.slice(line, item.start)
  if (!isBlank(indent)) return inserted(item.start, texts.map((each) => `${each}, `).join(''))
  const eol = breakNear(text, item.start)
  return inserted(aboveComments(text, line, open), texts.map((each) => `${indent}${each},${eol}`).join(''))
}

/** On lines of their own where the others have them. */
export function afterInFlow({ text, item, isLast }: FlowPlace, texts: readonly string[]): readonly Edit[] {
  const indent = text.slice(lineStart(text, item.start), item.start)
  const eol = breakNear(text, item.start)
  const rest = /^[ \t]*(,?)[ \t]*(#.*)?$/u.exec(text.slice(item.end, lineEnd(text, item.end)))
  if (isBlank(indent) && rest?.[1] === ',') return [inserted(nextLine(text, item.end), texts.map((each) => `${indent}${each},${eol}`).join(''))]
  if (!isBlank(indent) || rest === null || !isLast) return [inserted(item.end, texts.map((each) => `, ${each}`).join(''))]
  const lines = texts.map((each) => eol + indent + each)
  if (rest[2] === undefined) return [inserted(item.end, lines.map((each) => `,${each}`).join(''))]
  return [inserted(item.end, ','), inserted(lineEnd(text, item.end), lines.join(','))]
}

/** Comments right above an item belong to it. */
function aboveComments(text: string, start: number, lowest: number): number {
  let line = start
  for (;;) {
    const above = lineStart(text, line - (text.startsWith('\r\n', line - 2) ? 2 : 1))
    if (above <= lowest || !/^[ \t]*#/u.test(text.slice(above, line))) return line
    line = above
  }
}

function inserted(at: number, text: string): Edit {
  return { start: at, end: at, text }
}
