import type { ReviewThread } from './review-thread.js'

export const viewerQuery = 'query { viewer { login } }'

export const minimiseMutation = `mutation ($subject: ID!, $as: ReportedContentClassifiers!) {
  minimizeComment(input: { subjectId: $subject, classifier: $as }) { minimizedComment { isMinimized } }
}`

export const unminimiseMutation = `mutation ($subject: ID!) {
  unminimizeComment(input: { subjectId: $subject }) { unminimizedComment { isMinimized } }
}`

export const resolveMutation = `mutation ($thread: ID!) {
  resolveReviewThread(input: { threadId: $thread }) { thread { isResolved } }
}`

export const threadsQuery = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      reviewThreads(first: 50, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          isResolved
          viewerCanResolve
          comments(first: 20) {
            totalCount
            nodes { fullDatabaseId viewerDidAuthor isMinimized }
          }
        }
      }
    }
  }
}`

export interface ThreadsAnswer {
  readonly repository: {
    readonly pullRequest: { readonly reviewThreads: ThreadPage } | null
  } | null
}

export interface ThreadPage {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly ThreadNode[]
}

interface ThreadNode {
  readonly id: string
  readonly isResolved: boolean
  readonly viewerCanResolve: boolean
  readonly comments: {
    readonly totalCount: number
    readonly nodes: readonly { readonly fullDatabaseId: string | number; readonly viewerDidAuthor: boolean; readonly isMinimized: boolean }[]
  }
}

/** A thread of which more is there than we asked for counts as answered: it is a conversation. */
export function threadOf({ id, isResolved, viewerCanResolve, comments: { totalCount, nodes } }: ThreadNode): ReviewThread | undefined {
  const [first] = nodes
  if (first === undefined) return undefined
  const isAnswered = totalCount > nodes.length || nodes.some(({ viewerDidAuthor }) => !viewerDidAuthor)
  return { id, firstComment: Number(first.fullDatabaseId), isResolved, canResolve: viewerCanResolve, isAnswered, isMinimised: first.isMinimized }
}
