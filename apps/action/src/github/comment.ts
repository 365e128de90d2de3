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
  /** The last line; nothing where it is no longer part of the diff. */
  readonly line: number | undefined
  /** The first line, where that is another. */
  readonly startLine: number | undefined
  readonly isReply: boolean
}

interface WrittenComment {
  readonly id: number
  readonly node_id: string
  readonly user: { readonly login: string } | null
  readonly body?: string
  readonly html_url: string
}

interface WrittenReviewComment extends WrittenComment {
  readonly path: string
  readonly line?: number | null
  readonly start_line?: number | null
  readonly in_reply_to_id?: number
}

/** A comment of an issue or a review as REST gives it. */
export function commentOf({ id, node_id, user, body, html_url }: WrittenComment): Comment {
  return { id, nodeId: node_id, author: user?.login, body: body ?? '', url: html_url }
}

export function reviewCommentOf(comment: WrittenReviewComment): ReviewComment {
  const { path, line, start_line, in_reply_to_id } = comment
  return { ...commentOf(comment), path, line: line ?? undefined, startLine: start_line ?? undefined, isReply: in_reply_to_id !== undefined }
}
