import type { SubExpression } from './group.js'
import type { Span } from './span.js'

export type Quote = 'bare' | 'single' | 'double' | 'single-here' | 'double-here' | 'verbatim'

/** `$name`, `${a b}`, `$env:Path`, `@splat`. */
export interface Variable extends Span {
  readonly kind: 'variable'
  /** As written, without scope and drive. */
  readonly name: string
  /** What stands before the colon, in lower case: a scope (`script`), a drive (`env`) or `using`. */
  readonly scope: string | undefined
  readonly splat: boolean
}

/** Integers beyond 2^53 are bigint; the text says which suffix was written. */
export interface NumberLiteral extends Span {
  readonly kind: 'number'
  readonly value: number | bigint
}

export interface StringLiteral extends Span {
  readonly kind: 'string'
  readonly value: string
  readonly quote: Quote
}

export interface StringText extends Span {
  readonly kind: 'text'
  readonly value: string
}

export type StringPart = StringText | Variable | SubExpression

/** A double-quoted string, here-string or bare word with something to expand in it. */
export interface ExpandableString extends Span {
  readonly kind: 'expandable'
  readonly quote: Quote
  readonly parts: readonly StringPart[]
}

/** A name that is neither a value nor a command: of a function, a member, a label. */
export interface Name extends Span {
  readonly kind: 'name'
  readonly text: string
}

/** `[type]` as a value, a cast or a constraint. */
export interface TypeLiteral extends Span {
  readonly kind: 'type'
  /** What stands between the brackets, without blanks. */
  readonly name: string
}

/** Text that no rule of the language takes; an error points at it. */
export interface Unparsed extends Span {
  readonly kind: 'unparsed'
}
