import type { Editing, NewStep } from '@topolint/engine'
import type { Range } from '@topolint/yaml'
import { commandLines } from '../../powershell/edit/command-text.js'
import type { Block, Item, List } from '../block/block.js'

interface Insertion {
  readonly at: Range
  readonly where: 'before' | 'after'
  readonly steps: readonly NewStep[]
}

interface Place {
  readonly list: List
  readonly item: Item
}

/** One more item beside the one in which a step stands, with the commands of the new steps. */
export function insertItem(text: string, blocks: readonly Block[], { at, where, steps }: Insertion): Editing {
  const lines = steps.map(commandLines)
  if (!lines.every((each) => each !== undefined)) return { ok: false, reason: 'no command is known for the new step' }
  const place = itemAround(blocks, at)
  if (place === undefined) return { ok: false, reason: 'the step is no item of a list' }
  const written = itemText(text, place, where, lines.flat())
  if (written === undefined) return { ok: false, reason: 'the list stands in a quote' }
  const end = lineBreak(text)
  const gap = isLoose(text, place) ? end + end : end
  if (where === 'before') return edit(place.item.start, `${written}${gap}${marginOf(text, place.item.start)}`)
  return edit(trimmedEnd(text, place.item), `${gap}${marginOf(text, place.item.start)}${written}`)
}

/** The innermost item that holds a place. */
function itemAround(blocks: readonly Block[], at: Range): Place | undefined {
  let found: Place | undefined
  const rest = [...blocks]
  for (let block = rest.pop(); block !== undefined; block = rest.pop()) {
    if (block.start > at.start || block.end < at.end) continue
    if (block.kind === 'quote') rest.push(...block.blocks)
    if (block.kind !== 'list') continue
    const item = block.items.find(({ start, end }) => start <= at.start && at.end <= end)
    if (item === undefined) continue
    found = { list: block, item }
    rest.push(...item.blocks)
  }
  return found
}

/** A mark like that of its neighbour with the next number, and a block of code below it. */
function itemText(text: string, { list, item }: Place, where: 'before' | 'after', commands: readonly string[]): string | undefined {
  const margin = marginOf(text, item.start)
  if (margin.trim() !== '') return undefined
  const mark = text.slice(item.mark.start, item.mark.end)
  const first = item.blocks[0]?.start ?? item.mark.end + 1
  const gap = Math.min(4, Math.max(1, first - item.mark.end))
  const own = list.isOrdered && where === 'after' ? nextMark(text, list, mark) : mark
  const indent = margin + ' '.repeat(own.length + gap)
  const end = lineBreak(text)
  const lines = ['', '```powershell', ...commands, '```'].map((line) => (line === '' ? '' : indent + line))
  return [`${own}${' '.repeat(gap)}Run:`, ...lines].join(end)
}

/** The number that follows, except in a list whose items all have the same. */
function nextMark(text: string, list: List, mark: string): string {
  const marks = new Set(list.items.map((each) => text.slice(each.mark.start, each.mark.end)))
  const number = Number.parseInt(mark, 10)
  return list.items.length > 1 && marks.size === 1 ? mark : `${number + 1}${mark.slice(String(number).length).replace(/^\d+/u, '')}`
}

/** Items with empty lines between them. */
function isLoose(text: string, { list }: Place): boolean {
  const [first, second] = list.items
  return first !== undefined && second !== undefined && /\n[ \t]*\r?\n[ \t]*$/u.test(text.slice(trimmedEnd(text, first), second.start))
}

function trimmedEnd(text: string, { start, end }: Range): number {
  return start + text.slice(start, end).trimEnd().length
}

/** What stands in the line before an offset. */
function marginOf(text: string, offset: number): string {
  return text.slice(offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1, offset)
}

function lineBreak(text: string): string {
  return text.slice(0, 10_000).includes('\r\n') ? '\r\n' : '\n'
}

function edit(at: number, text: string): Editing {
  return { ok: true, edits: [{ start: at, end: at, text }] }
}
