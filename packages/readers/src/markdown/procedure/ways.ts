import type { Block, Item, List } from '../block/block.js'

/** Blocks of which only one stretch is followed. */
export interface Ways {
  readonly kind: 'ways'
  readonly ways: readonly { readonly name: string; readonly blocks: readonly Block[] }[]
}

const label = /^[\s*_([]*((?:option|alternative|variant|method|approach|possibility)\s+(?:[a-z]|\d{1,2}|one|two|three|four|five|first|second|third|i{1,3})\b(?:[^.\n]{0,80}))/iu
const or = /^[\s*_(–—-]*(?:or|alternatively)[\s*_):.,–—-]*$/iu
const beginsWithOr = /^[\s*_(–—-]*(?:or(?:,|:|\s+(?:else|alternatively|instead))|alternatively)[\s,:]/iu
/** What is printed a second time with other parameters is the same step. */
const repeats = /^the (?:following|next)\b[^.]*\b(?:identical|equivalent|similar) to the (?:previous|preceding|first)\b/iu
const mostWays = 50
const oneOf = /\b(?:(?:one|either|any one) of (?:the following|these)|one of the (?:two|three|four)|(?:using|in) (?:either|one) of|(?:two|three|several|different) ways)\b[^.]*[.:]?\s*$/iu

/** Puts blocks that exclude each other together: "Option A" and "Option B", tabs, what stands on both sides of "or", the items below "one of the following". */
export function groupWays(blocks: readonly Block[], says: (block: Block) => string): readonly (Block | Ways)[] {
  const grouped: (Block | Ways)[] = []
  for (let at = 0; at < blocks.length; ) {
    const found = waysAt(blocks, at, says)
    if (found !== undefined) {
      grouped.push(found.ways)
      at = found.end
      continue
    }
    const block = blocks[at]
    if (block !== undefined) grouped.push(block)
    at++
  }
  return joinOr(grouped, says)
}

interface Found {
  readonly ways: Ways
  readonly end: number
}

function waysAt(blocks: readonly Block[], at: number, says: (block: Block) => string): Found | undefined {
  const block = blocks[at]
  if (block?.kind === 'heading') return tabsAt(blocks, at, says) ?? headingsAt(blocks, at, says)
  if (block?.kind === 'paragraph') return paragraphsAt(blocks, at, says)
  if (block?.kind === 'list') return itemsAt(blocks, at, says)
  return undefined
}

/** `# [Shell](#tab/shell)` begins a tab, a line across ends the last of them. */
function tabsAt(blocks: readonly Block[], at: number, says: (block: Block) => string): Found | undefined {
  return sections(blocks, at, (block) => (block.kind === 'heading' && block.isTab ? `the tab ${says(block).trim()}` : undefined), (block) => block.kind === 'break')
}

function headingsAt(blocks: readonly Block[], at: number, says: (block: Block) => string): Found | undefined {
  const first = blocks[at]
  if (first?.kind !== 'heading') return undefined
  const nameOf = (block: Block): string | undefined => (block.kind === 'heading' && block.level === first.level ? labelOf(says(block)) : undefined)
  return sections(blocks, at, nameOf, (block) => block.kind === 'heading' && block.level <= first.level)
}

/** Labelled paragraphs reach as far as what is no paragraph: what comes behind may be for everybody again. */
function paragraphsAt(blocks: readonly Block[], at: number, says: (block: Block) => string): Found | undefined {
  const nameOf = (block: Block): string | undefined => (block.kind === 'paragraph' ? labelOf(says(block)) : undefined)
  return sections(blocks, at, nameOf, (block) => block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'break')
}

/** Stretches that each begin with a name; one alone excludes nothing. */
function sections(blocks: readonly Block[], at: number, nameOf: (block: Block) => string | undefined, ends: (block: Block) => boolean): Found | undefined {
  const ways: { readonly name: string; readonly blocks: readonly Block[] }[] = []
  let next = at
  for (let block = blocks[next]; block !== undefined; block = blocks[next]) {
    const name = nameOf(block)
    if (name === undefined) break
    const start = next++
    for (let inner = blocks[next]; inner !== undefined && nameOf(inner) === undefined && !ends(inner); inner = blocks[next]) next++
    ways.push({ name, blocks: blocks.slice(start, next) })
  }
  return ways.length < 2 ? undefined : { ways: { kind: 'ways', ways }, end: next }
}

function itemsAt(blocks: readonly Block[], at: number, says: (block: Block) => string): Found | undefined {
  const [before, block] = [blocks[at - 1], blocks[at]]
  if (block?.kind !== 'list' || block.items.length < 2) return undefined
  const firsts = block.items.map((item) => (item.blocks[0] === undefined ? '' : says(item.blocks[0])))
  const isChosen = before?.kind === 'paragraph' && oneOf.test(says(before).slice(-300))
  if (!isChosen && !firsts.every((text) => labelOf(text) !== undefined)) return undefined
  const ways = block.items.map((item, index) => ({ name: labelOf(firsts[index] ?? '') ?? shortened(firsts[index] ?? ''), blocks: [alone(block, item)] }))
  return { ways: { kind: 'ways', ways }, end: at + 1 }
}

function alone(list: List, item: Item): List {
  return { ...list, start: item.start, end: item.end, items: [item] }
}

/** What stands on both sides of a paragraph that says "or". */
function joinOr(blocks: readonly (Block | Ways)[], says: (block: Block) => string): readonly (Block | Ways)[] {
  const joined: (Block | Ways)[] = []
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at]
    if (block === undefined) break
    const isOr = block.kind === 'paragraph' && (or.test(says(block)) || repeats.test(says(block).slice(0, 300)))
    const start = isOr ? at + 1 : at
    const before = mayJoin(joined.at(-1)) && (isOr || (block.kind === 'paragraph' && beginsWithOr.test(says(block)))) ? takeBack(joined, says) : undefined
    const after = before === undefined ? [] : stretchFrom(blocks, start, says)
    if (before === undefined || after.length === 0) {
      if (before !== undefined) joined.push(...(before.kind === 'ways' ? [before] : before.blocks))
      joined.push(block)
      at++
      continue
    }
    const first = before.kind === 'ways' ? before.ways : [{ name: nameOf(before.blocks, says), blocks: before.blocks }]
    joined.push({ kind: 'ways', ways: [...first, { name: nameOf(after, says), blocks: after }] })
    at = start + after.length
  }
  return joined
}

function mayJoin(last: Block | Ways | undefined): boolean {
  return last?.kind !== 'ways' || last.ways.length < mostWays
}

/** The last thing that was said: code with the sentence that announces it. */
function takeBack(joined: (Block | Ways)[], says: (block: Block) => string): Ways | { readonly kind: 'blocks'; readonly blocks: readonly Block[] } | undefined {
  const last = joined.pop()
  if (last === undefined || last.kind === 'ways') return last
  if (last.kind === 'heading' || last.kind === 'break') {
    joined.push(last)
    return undefined
  }
  const lead = joined.at(-1)
  if (last.kind === 'paragraph' || lead?.kind !== 'paragraph' || !announces(says(lead))) return { kind: 'blocks', blocks: [last] }
  joined.pop()
  return { kind: 'blocks', blocks: [lead, last] }
}

function stretchFrom(blocks: readonly (Block | Ways)[], at: number, says: (block: Block) => string): readonly Block[] {
  const [first, second] = [blocks[at], blocks[at + 1]]
  if (first === undefined || first.kind === 'ways' || first.kind === 'heading' || first.kind === 'break') return []
  const goesOn = first.kind === 'paragraph' && announces(says(first)) && second !== undefined && second.kind !== 'ways' && second.kind !== 'paragraph' && second.kind !== 'heading'
  return goesOn ? [first, second] : [first]
}

function announces(text: string): boolean {
  return /:\s*$/u.test(text)
}

function nameOf(blocks: readonly Block[], says: (block: Block) => string): string {
  return shortened(blocks.map(says).find((text) => text.trim() !== '') ?? '')
}

function labelOf(text: string): string | undefined {
  const found = label.exec(text)?.[1]
  return found === undefined ? undefined : shortened(found)
}

function shortened(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}...` : line
}
