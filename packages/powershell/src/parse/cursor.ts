import type { Comment } from '../syntax/comment.js'
import type { Attribute } from '../syntax/declaration.js'
import type { TypeLiteral, Unparsed } from '../syntax/literal.js'
import type { SyntaxProblem } from '../syntax/syntax-problem.js'
import { EOF } from './char.js'
import type { Grammar } from './grammar.js'

/** Deeper nesting is skipped as one unparsed node: the stack must not depend on the input, and half of a usual one must do. */
const depthLimit = 256
const problemLimit = 1000
/** Each reread of an unclosed string costs up to one pass over the text. */
const rereadLimit = 8

/** The place in the text with what the grammar must know about where it stands. */
export class Cursor {
  readonly text: string
  readonly length: number
  readonly grammar: Grammar
  readonly problems: SyntaxProblem[] = []
  readonly comments: Comment[] = []
  /** Attributes read ahead of a statement that turned out not to be a declaration. */
  readonly readAhead = new Map<number, Attribute | TypeLiteral>()
  pos = 0
  depth = 0
  openParens = 0
  openBraces = 0
  /** A comma separates arguments here and makes no array. */
  commaless = false
  /** Inside `$( )` of a double-quoted string, where a doubled quote counts as one. */
  quoted = false
  /** Set by the operator lookup: where the operator ends. */
  operatorEnd = 0
  rereads = 0

  constructor(text: string, grammar: Grammar) {
    this.text = text
    this.length = text.length
    this.grammar = grammar
  }

  peek(): number {
    return this.pos < this.length ? this.text.charCodeAt(this.pos) : EOF
  }

  at(offset: number): number {
    return offset >= 0 && offset < this.length ? this.text.charCodeAt(offset) : EOF
  }

  problem(start: number, end: number, message: string): void {
    if (this.problems.length < problemLimit) this.problems.push({ start: Math.min(start, this.length), end: Math.min(end, this.length), message })
  }

  /** An empty node where the grammar wants one and the text has none. */
  missing(message: string): Unparsed {
    this.problem(this.pos, Math.min(this.pos + 1, this.length), message)
    return { kind: 'unparsed', start: this.pos, end: this.pos }
  }

  comment(kind: Comment['kind'], start: number, end: number): void {
    const last = this.comments.at(-1)
    if (last === undefined || start >= last.end) this.comments.push({ kind, start, end })
  }

  tooDeep(): boolean {
    return this.depth >= depthLimit
  }

  mayReread(): boolean {
    return this.rereads++ < rereadLimit
  }
}
