import { readFileSync } from 'node:fs'
import { buildSchema, graphql, GraphQLError, type GraphQLSchema } from 'graphql'
import { isBot } from './answers.js'
import { nodeId, readNodeId } from './node-id.js'
import { missing, type Permissions } from './operations.js'
import type { Comment, Repository, Thread } from './repository.js'

/** Whose token asks. */
export interface Asker {
  readonly login: string
  readonly permissions: Permissions
}

let built: GraphQLSchema | undefined

/** GitHub's own schema, so that a query it would refuse is refused here. */
function schema(): GraphQLSchema {
  built ??= buildSchema(readFileSync(new URL('schema.graphql', import.meta.resolve('@octokit/graphql-schema')), 'utf8'), { assumeValid: true })
  return built
}

export async function answerGraph(repository: Repository, asker: Asker, { query, variables }: { query: string; variables?: Readonly<Record<string, unknown>> }): Promise<object> {
  const result = await graphql({ schema: schema(), source: query, variableValues: variables ?? {}, rootValue: roots(repository, asker) })
  const errors = result.errors?.map(({ message, path, extensions }) => ({ type: extensions['type'] ?? 'INVALID', message, path }))
  return { data: result.data ?? null, ...(errors && { errors }) }
}

function roots(repository: Repository, asker: Asker) {
  return {
    viewer: { login: asker.login },
    repository: ({ owner, name }: { owner: string; name: string }) => {
      if (owner !== repository.owner || name !== repository.name) throw refusal('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
      return { pullRequest: ({ number }: { number: number }) => ({ reviewThreads: (page: Page) => threads(repository, asker, number, page) }) }
    },
    minimizeComment: ({ input }: { input: { subjectId: string; classifier: string } }) => minimise(repository, asker, input),
    unminimizeComment: ({ input }: { input: { subjectId: string } }) => unminimise(repository, asker, input.subjectId),
    resolveReviewThread: ({ input }: { input: { threadId: string } }) => resolve(repository, asker, input.threadId),
  }
}

interface Page {
  readonly first: number
  readonly after?: string | null
}

function threads(repository: Repository, asker: Asker, pull: number, page: Page) {
  demand(asker, { pull_requests: 'read' })
  const all = [...repository.threads.values()].filter((thread) => thread.pull === pull)
  return connection(all.map((thread) => threadNode(thread, asker)), page)
}

function connection(all: readonly object[], { first, after }: Page) {
  if (first > 100) throw refusal('EXCESSIVE_PAGINATION', `Requesting ${first} records on the connection exceeds the first limit of 100 records.`)
  const start = Number(after ?? 0)
  const nodes = all.slice(start, start + first)
  return { nodes, totalCount: all.length, pageInfo: { hasNextPage: start + first < all.length, endCursor: String(start + nodes.length) } }
}

function threadNode(thread: Thread, asker: Asker) {
  return {
    id: nodeId('PRRT', thread.id),
    isResolved: thread.isResolved,
    viewerCanResolve: !thread.isResolved && canResolve(asker),
    comments: (page: Page) => connection(thread.comments.map((comment) => commentNode(comment, asker)), page),
  }
}

function commentNode(comment: Comment, asker: Asker) {
  const author = isBot(comment.author) ? { __typename: 'Bot', login: comment.author.slice(0, -'[bot]'.length) } : { __typename: 'User', login: comment.author }
  return { id: nodeId('PRRC', comment.id), fullDatabaseId: String(comment.id), body: comment.body, isMinimized: comment.minimised !== undefined, viewerDidAuthor: comment.author === asker.login, author }
}

function minimise(repository: Repository, asker: Asker, { subjectId, classifier }: { subjectId: string; classifier: string }) {
  const { comment, __typename } = subject(repository, asker, subjectId)
  comment.minimised = classifier
  return { minimizedComment: { __typename, isMinimized: true, minimizedReason: classifier.toLowerCase() } }
}

function unminimise(repository: Repository, asker: Asker, subjectId: string) {
  const { comment, __typename } = subject(repository, asker, subjectId)
  delete comment.minimised
  return { unminimizedComment: { __typename, isMinimized: false, minimizedReason: null } }
}

function subject(repository: Repository, asker: Asker, subjectId: string) {
  demand(asker, { pull_requests: 'write' })
  const { kind, id } = readNodeId(subjectId)
  const comment = kind === 'IC' ? repository.comments.get(id) : repository.reviewComments().find((one) => kind === 'PRRC' && one.id === id)
  if (comment === undefined) throw refusal('NOT_FOUND', `Could not resolve to a node with the global id of '${subjectId}'`)
  return { comment, __typename: kind === 'IC' ? 'IssueComment' : 'PullRequestReviewComment' }
}

function resolve(repository: Repository, asker: Asker, threadId: string) {
  if (!canResolve(asker)) throw refusal('FORBIDDEN', 'Resource not accessible by integration')
  const thread = repository.threads.get(readNodeId(threadId).id)
  if (thread === undefined) throw refusal('NOT_FOUND', `Could not resolve to a node with the global id of '${threadId}'`)
  thread.isResolved = true
  return { thread: threadNode(thread, asker) }
}

function canResolve({ permissions }: Asker): boolean {
  return missing({ contents: 'write', pull_requests: 'write' }, permissions).length === 0
}

function demand({ permissions }: Asker, needed: Permissions): void {
  if (missing(needed, permissions).length > 0) throw refusal('FORBIDDEN', 'Resource not accessible by integration')
}

function refusal(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } })
}
