export interface LineComment {
  readonly path: string
  readonly body: string
  /** What a change takes away stands on the left; findings stand on the right. */
  readonly side: 'LEFT' | 'RIGHT'
  /** The last line; the first one is told where it is another. */
  readonly line: number
  readonly startLine?: number
}

export interface Review {
  /** The commit whose diff the comments stand in. */
  readonly commit: string
  readonly event: 'COMMENT' | 'REQUEST_CHANGES'
  readonly body: string
  readonly comments: readonly LineComment[]
}

export interface PostedReview {
  readonly id: number
  readonly author: string | undefined
  readonly body: string
  /** As GitHub says it: `CHANGES_REQUESTED`, `COMMENTED`, `DISMISSED` and others. */
  readonly state: string
}
