import type { Expression } from './expression.js'
import type { Block, ScriptBlock } from './group.js'
import type { Name, StringLiteral, TypeLiteral, Unparsed, Variable } from './literal.js'
import type { Span } from './span.js'

export interface ParamBlock extends Span {
  readonly kind: 'param-block'
  readonly attributes: readonly (Attribute | TypeLiteral)[]
  readonly parameters: readonly ParameterDeclaration[]
}

export interface ParameterDeclaration extends Span {
  readonly kind: 'parameter-declaration'
  readonly attributes: readonly (Attribute | TypeLiteral)[]
  readonly variable: Variable
  readonly default: Expression | undefined
}

/** `[Name(arguments)]`. */
export interface Attribute extends Span {
  readonly kind: 'attribute'
  readonly name: Name
  readonly arguments: readonly (Expression | NamedArgument)[]
}

/** `Mandatory` or `Position = 1` in an attribute. */
export interface NamedArgument extends Span {
  readonly kind: 'named-argument'
  readonly name: Name
  readonly value: Expression | undefined
}

export interface FunctionDefinition extends Span {
  readonly kind: 'function'
  readonly keyword: 'function' | 'filter' | 'workflow'
  readonly name: Name
  /** Those in parentheses after the name; those of `param` are in the body. */
  readonly parameters: readonly ParameterDeclaration[]
  readonly body: ScriptBlock
}

export interface ClassDefinition extends Span {
  readonly kind: 'class'
  readonly attributes: readonly (Attribute | TypeLiteral)[]
  readonly name: Name
  readonly bases: readonly Name[]
  readonly members: readonly ClassMember[]
}

export type ClassMember = Property | Method | Unparsed

export interface Property extends Span {
  readonly kind: 'property'
  readonly modifiers: readonly Name[]
  readonly attributes: readonly (Attribute | TypeLiteral)[]
  readonly variable: Variable
  readonly value: Expression | undefined
}

export interface Method extends Span {
  readonly kind: 'method'
  readonly modifiers: readonly Name[]
  readonly attributes: readonly (Attribute | TypeLiteral)[]
  readonly name: Name
  readonly parameters: readonly ParameterDeclaration[]
  /** What a constructor hands to `base` or `this`. */
  readonly base: readonly Expression[]
  readonly body: Block
}

export interface EnumDefinition extends Span {
  readonly kind: 'enum'
  readonly attributes: readonly (Attribute | TypeLiteral)[]
  readonly name: Name
  readonly underlying: Name | undefined
  readonly members: readonly (EnumMember | Unparsed)[]
}

export interface EnumMember extends Span {
  readonly kind: 'enum-member'
  readonly name: Name
  readonly value: Expression | undefined
}

/** `using namespace`, `using module`, `using assembly`. */
export interface Using extends Span {
  readonly kind: 'using'
  readonly subject: Name
  readonly name: StringLiteral | Expression
  readonly alias: Expression | undefined
}
