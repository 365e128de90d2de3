import type { Range, YamlNode } from '@topolint/yaml'
import { firstFrom } from '../first-from.js'

/** What the comments of one document stand beside or before. */
export class CommentReach {
  readonly #text: string
  readonly #root: YamlNode | undefined
  #layout: Layout | undefined

  constructor(text: string, root: YamlNode | undefined) {
    this.#text = text
    this.#root = root
  }

  /** The pair or item that begins next, or the value that a key still waits for. */
  after(comment: Range): Range | undefined {
    const { things } = this.#laidOut()
    return things[firstFrom(things, comment.end)]
  }

  /** The line, with a text of several lines that ends or begins on it. */
  beside(comment: Range): Range {
    const { tall } = this.#laidOut()
    const start = lineStart(this.#text, comment.start)
    const nearest = tall[firstFrom(tall, comment.start) - 1]
    if (nearest === undefined || nearest.end < start) return { start, end: comment.end }
    return { start: Math.min(start, nearest.start), end: Math.max(comment.end, nearest.end) }
  }

  #laidOut(): Layout {
    return (this.#layout ??= layOut(this.#text, this.#root))
  }
}

interface Layout {
  /** In the order of the text, what holds another before it. */
  readonly things: readonly Range[]
  /** Scalars of several lines. */
  readonly tall: readonly Range[]
}

function layOut(text: string, root: YamlNode | undefined): Layout {
  const things: Range[] = []
  const tall: Range[] = []
  const open: Task[] = root === undefined ? [] : [{ node: root, isThing: false }]
  for (let task = open.pop(); task !== undefined; task = open.pop()) {
    const { node, isThing, range = node } = task
    if (isThing) things.push({ start: range.start, end: range.end })
    if (node.kind === 'scalar' && /[\r\n]/u.test(text.slice(node.start, node.end))) tall.push(node)
    for (const part of partsOf(task).toReversed()) open.push(part)
  }
  return { things, tall }
}

interface Task {
  readonly node: YamlNode
  readonly isThing: boolean
  /** A pair is more than its key. */
  readonly range?: Range
  /** What a pair still has to visit behind its key. */
  readonly behind?: YamlNode
}

function partsOf({ node, behind }: Task): readonly Task[] {
  const own = inside(node)
  return behind === undefined ? own : [...own, { node: behind, isThing: isWhole(behind) }]
}

function inside(node: YamlNode): readonly Task[] {
  if (node.kind === 'sequence') return node.items.map((item) => ({ node: item, isThing: true }))
  if (node.kind !== 'mapping') return []
  const own = node.pairs.filter(({ mergedBy }) => mergedBy === undefined)
  return own.map(({ key, value }) => ({ node: key, isThing: true, range: { start: key.start, end: value.end }, behind: value }))
}

/** A list or mapping in block style is its items or pairs; anything else is one value. */
function isWhole(node: YamlNode): boolean {
  return node.kind === 'scalar' || node.kind === 'alias' || node.flow
}

function lineStart(text: string, offset: number): number {
  let start = offset
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--
  return start
}
