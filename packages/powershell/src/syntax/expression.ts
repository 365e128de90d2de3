import type { Attribute } from './declaration.js'
import type { ArrayExpression, Hashtable, Paren, ScriptBlock, SubExpression } from './group.js'
import type { ExpandableString, NumberLiteral, StringLiteral, TypeLiteral, Unparsed, Variable } from './literal.js'
import type { Span } from './span.js'

export type Expression =
  | Variable
  | NumberLiteral
  | StringLiteral
  | ExpandableString
  | TypeLiteral
  | Cast
  | Unary
  | Binary
  | Ternary
  | ArrayLiteral
  | Member
  | Invoke
  | Index
  | Paren
  | SubExpression
  | ArrayExpression
  | Hashtable
  | ScriptBlock
  | Unparsed

/** `[type]operand`, or an attribute before an expression. */
export interface Cast extends Span {
  readonly kind: 'cast'
  readonly type: TypeLiteral | Attribute
  readonly operand: Expression
}

export interface Unary extends Span {
  readonly kind: 'unary'
  /** Lower case with an ASCII dash: `-not`, `!`, `++`. */
  readonly operator: string
  readonly postfix: boolean
  readonly operand: Expression
}

export interface Binary extends Span {
  readonly kind: 'binary'
  /** Lower case with an ASCII dash: `-ceq`, `+`, `..`, `??`. */
  readonly operator: string
  readonly left: Expression
  readonly right: Expression
}

export interface Ternary extends Span {
  readonly kind: 'ternary'
  readonly condition: Expression
  readonly then: Expression
  readonly otherwise: Expression
}

/** `a, b`; a comma before one value makes an array of one. */
export interface ArrayLiteral extends Span {
  readonly kind: 'array'
  readonly elements: readonly Expression[]
}

/** `target.member`, `[type]::member`, `target?.member`. */
export interface Member extends Span {
  readonly kind: 'member'
  readonly target: Expression
  /** A bare string unless the name is computed. */
  readonly member: Expression
  readonly static: boolean
  readonly conditional: boolean
}

/** A method call. */
export interface Invoke extends Span {
  readonly kind: 'invoke'
  readonly target: Expression
  readonly member: Expression
  readonly static: boolean
  readonly conditional: boolean
  readonly typeArguments: readonly TypeLiteral[]
  readonly arguments: readonly Expression[]
}

export interface Index extends Span {
  readonly kind: 'index'
  readonly target: Expression
  readonly index: Expression
  readonly conditional: boolean
}
