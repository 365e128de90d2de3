import { parser as commonMark } from '@lezer/markdown'
import type { Range } from '@topolint/yaml'
import type { Block, Item } from './block.js'

type Cursor = ReturnType<ReturnType<typeof commonMark.parse>['cursor']>

/** Blocks only: what stands inside a line is read by us, in linear time. */
const parser = commonMark.configure({ remove: ['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'LinkEnd', 'Image', 'LinkReference'] })

/** Containers lie in one another no deeper than `readable` lets them. */
export function parseBlocks(text: string): readonly Block[] {
  return blocksIn(parser.parse(text).cursor(), text)
}

function blocksIn(cursor: Cursor, text: string): readonly Block[] {
  return children(cursor, () => blockAt(cursor, text))
}

function blockAt(cursor: Cursor, text: string): Block | undefined {
  const { name, from: start, to: end } = cursor
  const at = { start, end }
  switch (name) {
    case 'Paragraph':
      return { kind: 'paragraph', ...at, lines: contentLines(cursor, text, ['QuoteMark']) }
    case 'FencedCode':
      return { kind: 'code', ...at, ...fenced(cursor, text) }
    case 'CodeBlock':
      return { kind: 'code', ...at, info: undefined, lines: codeLines(cursor) }
    case 'HTMLBlock':
    case 'CommentBlock':
    case 'ProcessingInstructionBlock':
      return { kind: 'html', ...at, lines: contentLines(cursor, text, ['QuoteMark']) }
    case 'Blockquote':
      return { kind: 'quote', ...at, blocks: blocksIn(cursor, text) }
    case 'BulletList':
    case 'OrderedList':
      return { kind: 'list', ...at, isOrdered: name === 'OrderedList', items: children(cursor, () => itemAt(cursor, text)) }
    case 'HorizontalRule':
      return { kind: 'break', ...at }
    default:
      return headingAt(cursor, text)
  }
}

function headingAt(cursor: Cursor, text: string): Block | undefined {
  const level = /Heading(\d)$/u.exec(cursor.name)?.[1]
  if (level === undefined) return undefined
  const at = { start: cursor.from, end: cursor.to }
  return { kind: 'heading', ...at, level: Number(level), isTab: text.slice(cursor.from, cursor.to).includes('](#tab/'), lines: contentLines(cursor, text, ['QuoteMark', 'HeaderMark']) }
}

function itemAt(cursor: Cursor, text: string): Item | undefined {
  if (cursor.name !== 'ListItem') return undefined
  const { from: start, to: end } = cursor
  let mark: Range = { start, end: start }
  const blocks = children(cursor, () => {
    if (cursor.name === 'ListMark') mark = { start: cursor.from, end: cursor.to }
    return blockAt(cursor, text)
  })
  return { start, end, mark, blocks }
}

function fenced(cursor: Cursor, text: string): { readonly info: string; readonly lines: readonly Range[] } {
  const infos = children(cursor, () => (cursor.name === 'CodeInfo' ? text.slice(cursor.from, cursor.to) : undefined))
  return { info: infos[0] ?? '', lines: codeLines(cursor) }
}

function codeLines(cursor: Cursor): readonly Range[] {
  return children(cursor, () => (cursor.name === 'CodeText' ? { start: cursor.from, end: cursor.to } : undefined))
}

/** The lines of a text, without marks at their ends, the marks of quotes before them, and blanks around them. */
function contentLines(cursor: Cursor, text: string, marks: readonly string[]): readonly Range[] {
  const { from, to } = cursor
  const cuts = children(cursor, () => (marks.includes(cursor.name) ? { start: cursor.from, end: cursor.to } : undefined))
  const lines: Range[] = []
  let next = 0
  for (let start = from; start < to; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 || found >= to ? to : found
    let [first, last] = [start, end]
    for (let cut = cuts[next]; cut !== undefined && cut.start < end; cut = cuts[++next]) {
      if (text.slice(first, cut.start).trim() === '') first = cut.end
      else last = Math.min(last, cut.start)
    }
    lines.push(trimmed(text, first, last))
    start = end + 1
  }
  return lines.filter(({ start, end }) => end > start)
}

function trimmed(text: string, start: number, end: number): Range {
  let [first, last] = [start, end]
  while (first < last && isSpace(text.charCodeAt(first))) first++
  while (last > first && isSpace(text.charCodeAt(last - 1))) last--
  return { start: first, end: last }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 13
}

function children<T>(cursor: Cursor, read: () => T | undefined): readonly T[] {
  const found: T[] = []
  if (!cursor.firstChild()) return found
  do {
    const value = read()
    if (value !== undefined) found.push(value)
  } while (cursor.nextSibling())
  cursor.parent()
  return found
}
