export interface Comment {
  readonly id: number
  /** What GraphQL calls it. */
  readonly nodeId: string
  readonly author: string | undefined
  readonly body: string
  readonly url: string
}

export interface ReviewComment extends Comment {
  readonly path: string
  /** Nothing where the line is no longer part of the diff. */
  readonly line: number | undefined
  readonly isReply: boolean
}

export type Side = 'LEFT' | 'RIGHT'

export interface LineComment {
  readonly path: string
  readonly body: string
  readonly side: Side
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

interface WrittenComment {
  readonly id: number
  readonly node_id: string
  readonly user: { readonly login: string } | null
  readonly body?: string
  readonly html_url: string
}

/** A comment of an issue or a review as REST gives it. */
export function commentOf({ id, node_id, user, body, html_url }: WrittenComment): Comment {
  return { id, nodeId: node_id, author: user?.login, body: body ?? '', url: html_url }
}
