import type { Chain, Pipeline } from './command.js'
import type { ClassDefinition, EnumDefinition, FunctionDefinition, Using } from './declaration.js'
import type { Expression } from './expression.js'
import type { Block, NamedBlock, Paren } from './group.js'
import type { Name, TypeLiteral, Unparsed, Variable } from './literal.js'
import type { Span } from './span.js'

export type Statement =
  | Pipeline
  | Chain
  | Assignment
  | If
  | Switch
  | For
  | Foreach
  | While
  | DoLoop
  | Flow
  | Try
  | Trap
  | Data
  | FunctionDefinition
  | ClassDefinition
  | EnumDefinition
  | Using
  | NamedBlock
  | Unparsed

export interface Assignment extends Span {
  readonly kind: 'assignment'
  readonly target: Expression
  readonly operator: '=' | '+=' | '-=' | '*=' | '/=' | '%=' | '??='
  readonly value: Statement
}

export interface If extends Span {
  readonly kind: 'if'
  readonly clauses: readonly IfClause[]
  readonly otherwise: Block | undefined
}

export interface IfClause extends Span {
  readonly kind: 'if-clause'
  readonly condition: Paren
  readonly block: Block
}

export interface Switch extends Span {
  readonly kind: 'switch'
  readonly label: Name | undefined
  /** `regex`, `file` …, as written without the dash. */
  readonly options: readonly Name[]
  /** A parenthesis, or what follows `-File`. */
  readonly subject: Expression
  readonly cases: readonly SwitchCase[]
}

export interface SwitchCase extends Span {
  readonly kind: 'switch-case'
  /** The bare word `default` is the default case. */
  readonly pattern: Expression
  readonly block: Block
}

export interface For extends Span {
  readonly kind: 'for'
  readonly label: Name | undefined
  readonly initializer: Statement | undefined
  readonly condition: Statement | undefined
  readonly iterator: Statement | undefined
  readonly block: Block
}

export interface Foreach extends Span {
  readonly kind: 'foreach'
  readonly label: Name | undefined
  readonly options: readonly Name[]
  readonly variable: Variable
  readonly values: Statement
  readonly block: Block
}

export interface While extends Span {
  readonly kind: 'while'
  readonly label: Name | undefined
  readonly condition: Paren
  readonly block: Block
}

export interface DoLoop extends Span {
  readonly kind: 'do'
  readonly label: Name | undefined
  readonly until: boolean
  readonly condition: Paren
  readonly block: Block
}

/** What leaves a block, with a label or a value. */
export interface Flow extends Span {
  readonly kind: 'break' | 'continue' | 'return' | 'throw' | 'exit'
  readonly label: Expression | undefined
  readonly value: Statement | undefined
}

export interface Try extends Span {
  readonly kind: 'try'
  readonly block: Block
  readonly catches: readonly Catch[]
  readonly finally: Block | undefined
}

export interface Catch extends Span {
  readonly kind: 'catch'
  readonly types: readonly TypeLiteral[]
  readonly block: Block
}

export interface Trap extends Span {
  readonly kind: 'trap'
  readonly type: TypeLiteral | undefined
  readonly block: Block
}

export interface Data extends Span {
  readonly kind: 'data'
  readonly name: Name | undefined
  readonly commands: readonly Expression[]
  readonly block: Block
}
