import type { Edit } from '@topolint/engine'
import type { YamlNode } from '@topolint/yaml'
import { addLines } from './add-lines.js'
import { isJson } from './json-style.js'
import { breakNear, isBlank, lineEnd, lineStart, nextLine } from './lines.js'
import type { NewItems } from './new-items.js'
import { blockLines, flowText, type Pair } from './step-text.js'

/** New items of a list with dashes: as far indented as the others, and after the comments that go with the item before them. */
export function insertInBlock(items: NewItems): readonly Edit[] {
  const { text, sequence, item, index, where, steps } = items
  const column = sequence.start - lineStart(text, sequence.start)
  const indent = ' '.repeat(column)
  const dash = dashOf(items, column)
  const lines = steps.flatMap((pairs) => linesOf(items, pairs, gapOf(text, dash, item)))
  const eol = breakNear(text, item.start)
  const isFirstInLine = isBlank(text.slice(lineStart(text, dash), dash))
  if (where === 'after') return [addLines(text, afterComments(text, nextLine(text, item.end), column), lines.map((line) => indent + line), eol)]
  if (!isFirstInLine) return [inserted(dash, lines.map((line) => `${line}${eol}${indent}`).join(''))]
  const from = index === 0 ? 0 : (sequence.items[index - 1]?.end ?? 0)
  return [inserted(beforeComments(text, lineStart(text, dash), from, column), lines.map((line) => `${indent}${line}${eol}`).join(''))]
}

/** The dash may stand in a line above, with comments and an anchor between. */
function dashOf({ text, sequence, item, index }: NewItems, column: number): number {
  if (index === 0) return sequence.start
  const lowest = sequence.items[index - 1]?.end ?? sequence.start
  for (let line = lineStart(text, item.start); line > lowest; line = lineStart(text, line - 1)) {
    const dash = line + column
    if (text.charAt(dash) === '-' && isBlank(text.slice(line, dash))) return dash
  }
  return item.start
}

function gapOf(text: string, dash: number, item: YamlNode): string {
  const between = text.slice(dash + 1, item.start)
  return item.kind === 'mapping' && /^ +$/u.test(between) ? between : ' '
}

/** In braces where the step beside it is, if there is more to say than one word. */
function linesOf({ text, item }: NewItems, pairs: readonly Pair[], gap: string): readonly string[] {
  const like = item.kind === 'mapping' && item.flow ? item : undefined
  const lines = like !== undefined && (pairs.length > 1 || isJson(like)) ? [flowText(pairs, like, text)] : blockLines(pairs)
  return lines.map((line, index) => `${index === 0 ? '-' : ' '}${gap}${line}`)
}

/** Comments that are further in than the dashes belong to the item above them. */
function afterComments(text: string, start: number, column: number): number {
  let line = start
  while (line < text.length && commentColumn(text, line) > column) line = nextLine(text, line)
  return line
}

/** Comments right above an item belong to it. */
function beforeComments(text: string, start: number, from: number, column: number): number {
  let line = start
  while (line > 0) {
    const above = lineStart(text, line - (text.startsWith('\r\n', line - 2) ? 2 : 1))
    const at = commentColumn(text, above)
    if (above < from || at < 0 || at > column) return line
    line = above
  }
  return line
}

/** Where the comment of a line that holds nothing else begins; -1 for other lines. */
function commentColumn(text: string, line: number): number {
  const content = text.slice(line, lineEnd(text, line))
  const column = content.search(/[^ \t]/u)
  return content.charAt(column) === '#' ? column : -1
}

function inserted(at: number, text: string): Edit {
  return { start: at, end: at, text }
}
