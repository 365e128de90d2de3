import { children } from './children.js'
import { parse } from './parse.js'
import type { Comment } from './syntax/comment.js'
import type { Node } from './syntax/node.js'
import type { Span } from './syntax/span.js'

export type TokenKind =
  | 'blank'
  | 'newline'
  | 'continuation'
  | 'comment'
  | 'keyword'
  | 'operator'
  | 'punctuation'
  | 'command'
  | 'parameter'
  | 'word'
  | 'string'
  | 'number'
  | 'variable'
  | 'type'
  | 'name'
  | 'unknown'

export interface Token extends Span {
  readonly kind: TokenKind
}

/** The whole text as tokens, blanks and comments included: joined they are the text again. */
export function tokenize(text: string): readonly Token[] {
  const { root, comments } = parse(text)
  return new Tokenizer(text, comments).tokensOf(root)
}

const gap = /(\r\n?|\n)|(`(?:\r\n?|\n))|([`\t\v\f\x85\ufeff\p{Z}]+)|([-\u2013-\u2015]\p{L}+)|([\p{L}_][\p{L}\p{Nd}_]*)|([1-6*]?>>?(?:&[12])?|&&|\|\||\.\.|\?\?=?|[+\-*/%\u2013-\u2015]=|\+\+|[-\u2013-\u2015]{2}|[-+*/%!=?&|<\u2013-\u2015])|(\$\(|@[({]|::|\?[.[]|[()[\]{},;:.])/uy
const gapKinds = ['newline', 'continuation', 'blank', 'operator', 'keyword', 'operator', 'punctuation'] as const

interface Frame {
  readonly node: Node
  readonly below: readonly Node[]
  next: number
}

class Tokenizer {
  private readonly text: string
  private readonly comments: readonly Comment[]
  private readonly tokens: Token[] = []
  private comment = 0
  private pos = 0

  constructor(text: string, comments: readonly Comment[]) {
    this.text = text
    this.comments = comments
  }

  /** Every node is the tokens of its children and those in the gaps between them. */
  tokensOf(root: Node): readonly Token[] {
    const frames: Frame[] = [{ node: root, below: children(root), next: 0 }]
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const child = frame.below[frame.next++]
      this.gapTo(child?.start ?? frame.node.end, frame.node)
      if (child === undefined) frames.pop()
      else if (!this.leaf(child, frame.node)) frames.push({ node: child, below: children(child), next: 0 })
    }
    return this.tokens
  }

  private leaf(node: Node, parent: Node): boolean {
    const kind = leafKind(node, parent)
    if (kind !== undefined) this.push(kind, node.end)
    return kind !== undefined
  }

  private push(kind: TokenKind, end: number): void {
    if (end > this.pos) this.tokens.push({ kind, start: this.pos, end })
    this.pos = Math.max(end, this.pos)
  }

  private gapTo(end: number, owner: Node): void {
    while (end > this.pos) if (!this.commentHere()) this.gapToken(end, owner)
  }

  private commentHere(): boolean {
    let next = this.comments[this.comment]
    for (; next !== undefined && next.start < this.pos; next = this.comments[this.comment]) this.comment++
    const isHere = next?.start === this.pos
    if (next !== undefined && isHere) this.push('comment', next.end)
    return isHere
  }

  private gapToken(end: number, owner: Node): void {
    if (owner.kind === 'parameter' && this.pos === owner.start) this.push('parameter', Math.min(end, Math.max(owner.nameEnd, this.pos + 1)))
    else if (owner.kind === 'expandable') this.push('string', end)
    else {
      gap.lastIndex = this.pos
      const match = gap.exec(this.text)
      const index = match === null ? -1 : match.indexOf(match[0], 1)
      this.push(gapKinds[index - 1] ?? 'unknown', Math.min(end, this.pos + (match?.[0].length ?? 1)))
    }
  }
}

function leafKind(node: Node, parent: Node): TokenKind | undefined {
  switch (node.kind) {
    case 'string':
      return node.quote !== 'bare' ? 'string' : parent.kind === 'command' && parent.name === node ? 'command' : 'word'
    case 'text':
      return 'string'
    case 'number':
    case 'variable':
    case 'type':
    case 'name':
      return node.kind
    case 'unparsed':
      return 'unknown'
    default:
      return undefined
  }
}
