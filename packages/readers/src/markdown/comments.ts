import { span, type Comment, type Source, type Span } from '@topolint/engine'
import type { Range } from '@topolint/yaml'
import type { Block } from './block/block.js'
import { firstFrom } from '../first-from.js'

/** The comments of a Markdown text, each with the block that begins behind it or the line that it stands in. */
export function commentsOf(source: Source, comments: readonly Range[], blocks: readonly Block[]): readonly Comment[] {
  const sorted = comments.toSorted((left, right) => left.start - right.start)
  let starts: readonly Range[] | undefined
  const things = (): readonly Range[] => (starts ??= thingsIn(blocks, source.text))
  return sorted.map((comment) => ({
    at: span(source, comment),
    text: span(source, { start: comment.start + '<!--'.length, end: comment.end - '-->'.length }),
    covers: () => coveredBy(source, comment, things()),
  }))
}

function coveredBy(source: Source, comment: Range, things: readonly Range[]): Span | undefined {
  const line = lineAround(source.text, comment)
  const isAlone = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*$/u.test(source.text.slice(line.start, comment.start)) && source.text.slice(comment.end, line.end).trim() === ''
  const covered = isAlone ? things[firstFrom(things, comment.end)] : line
  return covered === undefined ? undefined : span(source, { start: covered.start, end: covered.end })
}

/** Blocks and items in the order of the text; a list is its items. */
function thingsIn(blocks: readonly Block[], text: string): readonly Range[] {
  const things: Range[] = []
  const rest: { readonly block: Block | (Range & { readonly kind: 'item'; readonly blocks: readonly Block[] }) }[] = blocks.toReversed().map((block) => ({ block }))
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { block } = next
    if (block.kind === 'list') for (const item of block.items.toReversed()) rest.push({ block: { ...item, kind: 'item' } })
    else if (block.kind !== 'html' || !isComment(text, block)) things.push(block)
    if (block.kind === 'quote' || block.kind === 'item') for (const inner of block.blocks.toReversed()) rest.push({ block: inner })
  }
  return things
}

function isComment(text: string, { start, end }: Range): boolean {
  return text.startsWith('<!--', start) && text.slice(start, end).trimEnd().endsWith('-->')
}

function lineAround(text: string, { start, end }: Range): Range {
  const before = text.lastIndexOf('\n', start - 1) + 1
  const after = text.indexOf('\n', end)
  return { start: start === 0 ? 0 : before, end: after < 0 ? text.length : after }
}
