import type { ExpandableString, Quote, StringLiteral, StringPart } from '../syntax/literal.js'
import { LPAREN } from './char.js'
import type { Cursor } from './cursor.js'
import { subExpression } from './group.js'
import { escaped } from './escape.js'
import { variable } from './variable.js'

/** Collects what a string is made of while the cursor runs over it. */
export class StringParts {
  private readonly cursor: Cursor
  private readonly parts: StringPart[] = []
  private value = ''
  private textStart: number
  private copied: number

  constructor(cursor: Cursor) {
    this.cursor = cursor
    this.textStart = cursor.pos
    this.copied = cursor.pos
  }

  /** Takes the text up to the cursor as it stands and leaves out the next `length` characters. */
  skip(length: number): void {
    this.value += this.cursor.text.slice(this.copied, this.cursor.pos)
    this.cursor.pos += length
    this.copied = this.cursor.pos
  }

  escape(): void {
    this.skip(0)
    this.value += escaped(this.cursor)
    this.copied = this.cursor.pos
  }

  /** The variable or sub-expression at the cursor; a lone dollar is text. */
  expand(quoted: boolean): void {
    const { cursor } = this
    const start = cursor.pos
    const part = cursor.at(start + 1) === LPAREN ? this.nested(quoted) : variable(cursor, start, false)
    if (part === undefined) {
      cursor.pos = start + 1
      return
    }
    this.value += cursor.text.slice(this.copied, start)
    this.endText(start)
    this.parts.push(part)
    this.textStart = cursor.pos
    this.copied = cursor.pos
  }

  private nested(quoted: boolean): StringPart {
    const { cursor } = this
    const outer = cursor.quoted
    cursor.quoted = quoted
    const node = subExpression(cursor)
    cursor.quoted = outer
    return node
  }

  private endText(end: number): void {
    if (end > this.textStart) this.parts.push({ kind: 'text', start: this.textStart, end, value: this.value })
    this.value = ''
  }

  /** `close` is where the text ends, the cursor where the node does. */
  finish(start: number, close: number, quote: Quote): StringLiteral | ExpandableString {
    const end = this.cursor.pos
    this.value += this.cursor.text.slice(this.copied, Math.max(close, this.copied))
    if (this.parts.length === 0) return { kind: 'string', start, end, value: this.value, quote }
    this.endText(close)
    return { kind: 'expandable', start, end, quote, parts: this.parts }
  }
}
