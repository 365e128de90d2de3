/** Why an expression cannot be used, with the place inside its text. */
export interface ExpressionProblem {
  readonly message: string
  readonly start: number
  readonly end: number
}
