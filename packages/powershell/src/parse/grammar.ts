import type { Expression } from '../syntax/expression.js'
import type { ScriptBlock } from '../syntax/group.js'
import type { Statement } from '../syntax/statement.js'
import type { Cursor } from './cursor.js'

/** The rules that contain themselves through other files; everything else is imported directly. */
export interface Grammar {
  /** One statement, or nothing where none starts. */
  readonly statement: (cursor: Cursor) => Statement | undefined
  /** A pipeline, chain or assignment: a statement without keywords. */
  readonly pipeline: (cursor: Cursor) => Statement | undefined
  /** Statements up to the closing character or the end of the text. */
  readonly statements: (cursor: Cursor, closer: number) => Statement[]
  readonly scriptBlock: (cursor: Cursor) => ScriptBlock
  readonly expression: (cursor: Cursor, operand: boolean) => Expression | undefined
  /** A value without members and operators. */
  readonly atom: (cursor: Cursor, operand: boolean) => Expression | undefined
  readonly unary: (cursor: Cursor, operand: boolean) => Expression | undefined
}
