import type { Edit } from '@topolint/engine'
import { breakNear, isBlank, lineEnd, lineStart, nextLine } from './lines.js'
import type { NewItems } from './new-items.js'
import { flowText } from './step-text.js'

/** New items of a list in brackets, JSON included: on lines of their own where the others have them. Undefined where something belongs to the item that stands before it. */
export function insertInFlow({ text, sequence, item, index, where, steps }: NewItems): readonly Edit[] | undefined {
  const like = item.kind === 'mapping' ? item : undefined
  const texts = steps.map((pairs) => flowText(pairs, like, text))
  const line = lineStart(text, item.start)
  const indent = text.slice(line, item.start)
  const eol = breakNear(text, item.start)
  const hasOwnLine = isBlank(indent)
  if (where === 'before') {
    if (item.anchor !== undefined || item.tag !== undefined) return undefined
    if (hasOwnLine) return [inserted(aboveComments(text, line, sequence.start), texts.map((each) => `${indent}${each},${eol}`).join(''))]
    return [inserted(item.start, texts.map((each) => `${each}, `).join(''))]
  }
  const rest = /^[ \t]*(,?)[ \t]*(#.*)?$/u.exec(text.slice(item.end, lineEnd(text, item.end)))
  if (!hasOwnLine || rest === null) return [inserted(item.end, texts.map((each) => `, ${each}`).join(''))]
  if (rest[1] === ',') return [inserted(nextLine(text, item.end), texts.map((each) => `${indent}${each},${eol}`).join(''))]
  if (index < sequence.items.length - 1) return [inserted(item.end, texts.map((each) => `, ${each}`).join(''))]
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
