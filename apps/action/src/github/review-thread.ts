export interface ReviewThread {
  readonly id: string
  /** The comment that it began with, as REST numbers it. */
  readonly firstComment: number
  readonly isResolved: boolean
  readonly canResolve: boolean
  /** Somebody else wrote in it. */
  readonly isAnswered: boolean
  readonly isMinimised: boolean
}
