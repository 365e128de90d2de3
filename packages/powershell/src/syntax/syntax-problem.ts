import type { Span } from './span.js'

/** A place where the text breaks a rule of the language. */
export interface SyntaxProblem extends Span {
  readonly message: string
}
