import { span, type Comment, type Source, type Span } from '@topolint/engine'
import { walk, type Comment as ScriptComment, type Node, type Script } from '@topolint/powershell'
import type { Range } from '@topolint/yaml'
import { firstFrom } from '../../first-from.js'
import type { ParsedScript } from './parsed-script.js'

/** The comments of a script, each with what it stands beside or before. */
export function commentsOf({ source, root, comments }: ParsedScript): readonly Comment[] {
  const reach = new Reach(source.text, root)
  return comments.map((comment) => new PlacedComment(source, comment, reach))
}

/** Most comments are for nobody but people: what is asked of few is worked out when asked. */
class PlacedComment implements Comment {
  readonly #source: Source
  readonly #comment: ScriptComment
  readonly #reach: Reach

  constructor(source: Source, comment: ScriptComment, reach: Reach) {
    this.#source = source
    this.#comment = comment
    this.#reach = reach
  }

  get at(): Span {
    return span(this.#source, this.#comment)
  }

  get text(): Span {
    const { kind, start, end } = this.#comment
    if (kind !== 'block') return span(this.#source, { start: start + 1, end })
    const isClosed = end - start >= 4 && this.#source.text.endsWith('#>', end)
    return span(this.#source, { start: Math.min(start + 2, end), end: isClosed ? end - 2 : end })
  }

  covers(): Span | undefined {
    const range = this.#reach.of(this.#comment)
    return range === undefined ? undefined : span(this.#source, range)
  }
}

interface Layout {
  /** Whatever a comment can stand before, what holds another before it. */
  readonly things: readonly Range[]
  /** Statements of several lines with no block in them, and texts of several lines. */
  readonly tall: readonly Range[]
}

class Reach {
  readonly #text: string
  readonly #root: Script
  #layout: Layout | undefined
  #lines: readonly Range[] | undefined

  constructor(text: string, root: Script) {
    this.#text = text
    this.#root = root
  }

  of(comment: Range): Range | undefined {
    const layout = (this.#layout ??= layOut(this.#text, this.#root))
    return this.#isAlone(comment) ? layout.things[firstFrom(layout.things, comment.end)] : this.#beside(layout, comment)
  }

  #beside({ tall }: Layout, comment: Range): Range {
    const { start } = this.#lineAt(comment.start)
    const nearest = tall[firstFrom(tall, comment.start) - 1]
    if (nearest === undefined || nearest.end < start) return { start, end: comment.end }
    return { start: Math.min(start, nearest.start), end: Math.max(comment.end, nearest.end) }
  }

  /** Nothing but blanks before and behind it on its lines. */
  #isAlone({ start, end }: Range): boolean {
    return isBlank(this.#text, this.#lineAt(start).start, start) && isBlank(this.#text, end, this.#lineAt(end).end)
  }

  #lineAt(offset: number): Range {
    const lines = (this.#lines ??= linesOf(this.#text))
    return lines[firstFrom(lines, offset + 1) - 1] ?? { start: 0, end: this.#text.length }
  }
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!/\s/u.test(text.charAt(at))) return false
  return true
}

const things: ReadonlySet<Node['kind']> = new Set([
  'pipeline', 'chain', 'assignment', 'if', 'switch', 'for', 'foreach', 'while', 'do', 'break', 'continue', 'return', 'throw', 'exit', 'try', 'trap', 'data', 'function', 'class',
  'enum', 'using', 'named-block', 'param-block', 'parameter-declaration', 'attribute', 'entry', 'switch-case', 'if-clause', 'catch', 'parameter', 'property', 'method', 'enum-member',
])

function layOut(text: string, root: Script): Layout {
  const all: Range[] = []
  const tall: Range[] = []
  walk(root, {
    enter(node) {
      if (things.has(node.kind)) all.push(node)
      if (isTall(node, tall.at(-1)) && /[\r\n]/u.test(text.slice(node.start, node.end)) && !hasBlock(node)) tall.push(node)
      return true
    },
  })
  return { things: all.toSorted((left, right) => left.start - right.start || right.end - left.end), tall: tall.toSorted((left, right) => left.start - right.start) }
}

const simple: ReadonlySet<Node['kind']> = new Set(['pipeline', 'assignment', 'chain', 'return', 'throw', 'exit', 'string', 'expandable'])

/** What lies in another one is covered by it. */
function isTall({ kind, end }: Node, last: Range | undefined): boolean {
  return simple.has(kind) && (last === undefined || end > last.end)
}

function hasBlock(node: Node): boolean {
  let found = false
  walk(node, {
    enter(inner) {
      if (inner.kind === 'script-block' || inner.kind === 'block' || inner.kind === 'hashtable') found = true
      return !found
    },
  })
  return found
}

/** Lines with their ends; one that begins where the text ends is a line too. */
function linesOf(text: string): readonly Range[] {
  const lines: Range[] = []
  let start = 0
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/gu)) {
    lines.push({ start, end: index })
    start = index + end.length
  }
  return [...lines, { start, end: text.length }]
}
