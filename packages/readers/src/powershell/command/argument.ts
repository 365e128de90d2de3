import type { Field, Span } from '@topolint/engine'
import type { Expression } from '@topolint/powershell'
import type { CmdletParameter } from './cmdlet.js'

/** One argument of a command, as it was written and as it was bound. */
export interface Argument {
  /** The name after the dash; undefined for a value that stands alone. */
  readonly written: string | undefined
  /** Where the name stands, else the value. */
  readonly at: Span
  /** Absent for `$null`, undefined where a value is needed and none is there. */
  readonly value: Field | undefined
  readonly node: Expression | undefined
  readonly bound: Bound
}

export type Bound =
  | { readonly kind: 'parameter'; readonly parameter: CmdletParameter }
  /** Nothing is known of the command. */
  | { readonly kind: 'unseen' }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly names: readonly string[] }
