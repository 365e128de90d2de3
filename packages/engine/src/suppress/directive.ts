import type { Range } from '@topolint/yaml'
import type { Scope } from './directive-name.js'

/** What one comment says to us, with the place of each part in the text of the comment. */
export interface Directive {
  readonly scope: Scope
  readonly rules: readonly NamedRule[]
  readonly until?: NamedDate
  readonly reason: string
}

export interface NamedRule extends Range {
  readonly id: string
}

/** Inclusive, YYYY-MM-DD. */
export interface NamedDate extends Range {
  readonly date: string
}

export interface DirectiveMistake extends Range {
  readonly message: string
}

/** A directive that is not whole says nothing, and so suppresses nothing. */
export interface ParsedDirective {
  readonly directive?: Directive
  readonly mistakes: readonly DirectiveMistake[]
}
