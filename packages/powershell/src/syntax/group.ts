import type { Expression } from './expression.js'
import type { Name } from './literal.js'
import type { Span } from './span.js'
import type { ParamBlock } from './declaration.js'
import type { Statement } from './statement.js'

/** `( … )`: one statement, more only after a syntax error. */
export interface Paren extends Span {
  readonly kind: 'paren'
  readonly body: readonly Statement[]
}

/** `$( … )`. */
export interface SubExpression extends Span {
  readonly kind: 'subexpression'
  readonly body: readonly Statement[]
}

/** `@( … )`. */
export interface ArrayExpression extends Span {
  readonly kind: 'array-expression'
  readonly body: readonly Statement[]
}

export interface Hashtable extends Span {
  readonly kind: 'hashtable'
  readonly entries: readonly HashtableEntry[]
}

export interface HashtableEntry extends Span {
  readonly kind: 'entry'
  readonly key: Expression
  readonly value: Statement
}

/** `{ … }` of a statement. */
export interface Block extends Span {
  readonly kind: 'block'
  readonly body: readonly Statement[]
}

/** `{ … }` as a value and as the body of a function. */
export interface ScriptBlock extends Span {
  readonly kind: 'script-block'
  readonly params: ParamBlock | undefined
  readonly body: readonly Statement[]
}

/** `begin`, `process`, `end`, `clean` or `dynamicparam` with its block. */
export interface NamedBlock extends Span {
  readonly kind: 'named-block'
  readonly name: Name
  readonly block: Block
}

/** The whole text. */
export interface Script extends Span {
  readonly kind: 'script'
  readonly params: ParamBlock | undefined
  readonly body: readonly Statement[]
}
