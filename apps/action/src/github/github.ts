import { randomUUID } from 'node:crypto'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { Octokit } from '@octokit/rest'
import type { CheckRun } from './check-run.js'
import { comparisonOf, type Comparison } from './comparison.js'
import type { Connection } from './connection.js'
import { commentOf, reviewCommentOf, type Comment, type ReviewComment } from './comment.js'
import type { PostedReview, Review } from './review.js'
import type { ReviewThread } from './review-thread.js'
import { branchOf, changedFileOf, listedOf, type ChangedFile, type ListedPullRequest, type PullRequest } from './pull-request.js'
import { answerOf, type Answer } from './refusal.js'
import { minimiseMutation, resolveMutation, threadOf, threadsQuery, unminimiseMutation, viewerQuery, type ThreadPage, type ThreadsAnswer } from './thread-query.js'
import type { TreeFile } from './tree-file.js'

const Client = Octokit.plugin(throttling, retry)

/** Times that a limit is waited for. */
const mostWaits = 3

/** Annotations that GitHub takes in one request. */
const annotationsAtOnce = 50

/** Whoever reads a list wants all of it, in pages as large as GitHub has them. */
const per_page = 100

/** A request that makes something is sent once: when the answer is lost, nobody knows whether it was made. The next run sees what is there. */
const once = { request: { retries: 0 } }

/** What the action asks of GitHub about one repository. Nothing here throws: a refusal is an answer. */
export class GitHub {
  readonly #client: InstanceType<typeof Client>
  readonly #token: string
  readonly #here: { readonly owner: string; readonly repo: string }

  constructor(connection: Connection) {
    this.#client = clientOf(connection)
    this.#token = connection.token
    this.#here = { owner: connection.owner, repo: connection.repo }
  }

  /** Who the token is, as authors of comments are named. */
  viewer(): Promise<Answer<string>> {
    return this.#ask(async () => (await this.#client.graphql<{ readonly viewer: { readonly login: string } }>(viewerQuery)).viewer.login)
  }

  pullRequest(pull_number: number): Promise<Answer<PullRequest>> {
    return this.#ask(async () => {
      const { data } = await this.#client.rest.pulls.get({ ...this.#here, pull_number })
      return { ...listedOf(data), base: branchOf(data.base), changedFiles: data.changed_files }
    })
  }

  /** The numbers of open and closed pull requests that hold a commit: also of those whose event cannot be trusted. */
  pullRequestsWith(commit_sha: string): Promise<Answer<readonly ListedPullRequest[]>> {
    return this.#ask(async () => (await this.#client.paginate(this.#client.rest.repos.listPullRequestsAssociatedWithCommit, { ...this.#here, commit_sha, per_page })).map(listedOf))
  }

  /** Open ones, also from a fork: of these GitHub knows by their branch what it does not know by their commits. */
  pullRequestsFrom(owner: string, branch: string): Promise<Answer<readonly ListedPullRequest[]>> {
    return this.#ask(async () => (await this.#client.paginate(this.#client.rest.pulls.list, { ...this.#here, head: `${owner}:${branch}`, state: 'open', per_page })).map(listedOf))
  }

  /** GitHub lists the first 3,000. */
  changedFiles(pull_number: number): Promise<Answer<readonly ChangedFile[]>> {
    return this.#ask(async () => (await this.#client.paginate(this.#client.rest.pulls.listFiles, { ...this.#here, pull_number, per_page })).map(changedFileOf))
  }

  comments(issue_number: number): Promise<Answer<readonly Comment[]>> {
    return this.#ask(async () => (await this.#client.paginate(this.#client.rest.issues.listComments, { ...this.#here, issue_number, per_page })).map(commentOf))
  }

  addComment(issue_number: number, body: string): Promise<Answer<Comment>> {
    return this.#ask(async () => commentOf((await this.#client.rest.issues.createComment({ ...this.#here, ...once, issue_number, body })).data))
  }

  editComment(comment_id: number, body: string): Promise<Answer<Comment>> {
    return this.#ask(async () => commentOf((await this.#client.rest.issues.updateComment({ ...this.#here, comment_id, body })).data))
  }

  reviewComments(pull_number: number): Promise<Answer<readonly ReviewComment[]>> {
    return this.#ask(async () => {
      return (await this.#client.paginate(this.#client.rest.pulls.listReviewComments, { ...this.#here, pull_number, per_page })).map(reviewCommentOf)
    })
  }

  editReviewComment(comment_id: number, body: string): Promise<Answer<undefined>> {
    return this.#do(() => this.#client.rest.pulls.updateReviewComment({ ...this.#here, comment_id, body }))
  }

  /** Made whole or not at all: one line outside the diff refuses it. */
  addReview(pull_number: number, { commit, event, body, comments }: Review): Promise<Answer<undefined>> {
    const written = comments.map(({ startLine, ...at }) => (startLine === undefined ? at : { ...at, start_line: startLine, start_side: at.side }))
    return this.#do(() => this.#client.rest.pulls.createReview({ ...this.#here, ...once, pull_number, commit_id: commit, event, body, comments: written }))
  }

  reviews(pull_number: number): Promise<Answer<readonly PostedReview[]>> {
    return this.#ask(async () => {
      const found = await this.#client.paginate(this.#client.rest.pulls.listReviews, { ...this.#here, pull_number, per_page })
      return found.map(({ id, user, body, state }) => ({ id, author: user?.login, body, state }))
    })
  }

  /** Takes back a request for changes; rules of a protected branch may keep it to others. */
  dismissReview(pull_number: number, review_id: number, message: string): Promise<Answer<undefined>> {
    return this.#do(() => this.#client.rest.pulls.dismissReview({ ...this.#here, pull_number, review_id, message, event: 'DISMISS' }))
  }

  threads(number: number): Promise<Answer<readonly ReviewThread[]>> {
    return this.#ask(async () => {
      const threads: ReviewThread[] = []
      for (let after: string | null | undefined = null; after !== undefined; ) {
        const page: ThreadPage | undefined = await this.#threadPage(number, after)
        threads.push(...(page?.nodes ?? []).map(threadOf).filter((thread) => thread !== undefined))
        after = page?.pageInfo.hasNextPage === true ? page.pageInfo.endCursor : undefined
      }
      return threads
    })
  }

  /** Folds a comment away; whoever wants to can still read it. */
  minimise(subject: string, as: 'RESOLVED' | 'DUPLICATE' = 'RESOLVED'): Promise<Answer<undefined>> {
    return this.#do(() => this.#client.graphql(minimiseMutation, { subject, as }))
  }

  unminimise(subject: string): Promise<Answer<undefined>> {
    return this.#do(() => this.#client.graphql(unminimiseMutation, { subject }))
  }

  resolve(thread: string): Promise<Answer<undefined>> {
    return this.#do(() => this.#client.graphql(resolveMutation, { thread }))
  }

  /** A check run with all its annotations, which GitHub takes in portions. */
  addCheckRun({ name, commit, conclusion, title, summary, annotations }: CheckRun): Promise<Answer<undefined>> {
    return this.#ask(async () => {
      const portion = (from: number) => ({ output: { title, summary, annotations: annotations.slice(from, from + annotationsAtOnce) } })
      const { data } = await this.#client.rest.checks.create({ ...this.#here, ...once, name, head_sha: commit, status: 'completed', conclusion, ...portion(0) })
      for (let from = annotationsAtOnce; from < annotations.length; from += annotationsAtOnce) {
        await this.#client.rest.checks.update({ ...this.#here, ...once, check_run_id: data.id, ...portion(from) })
      }
      return undefined
    })
  }

  compare(base: string, head: string): Promise<Answer<Comparison>> {
    return this.#ask(async () => comparisonOf((await this.#client.rest.repos.compareCommitsWithBasehead({ ...this.#here, basehead: `${base}...${head}`, per_page: 1 })).data))
  }

  parents(commit_sha: string): Promise<Answer<readonly string[]>> {
    return this.#ask(async () => (await this.#client.rest.git.getCommit({ ...this.#here, commit_sha })).data.parents.map(({ sha }) => sha))
  }

  /** Every file and submodule of a commit or tree; a tree too large to be listed whole is refused. */
  files(tree_sha: string): Promise<Answer<readonly TreeFile[]>> {
    return this.#ask(async () => {
      const { data } = await this.#client.rest.git.getTree({ ...this.#here, tree_sha, recursive: '1' })
      if (data.truncated) throw new Error(`the tree of ${tree_sha} is too large for GitHub to list it whole`)
      return data.tree.filter(({ type }) => type !== 'tree').map(({ path, sha, mode, size = 0 }) => ({ path, sha, mode, size }))
    })
  }

  bytes(file_sha: string): Promise<Answer<Uint8Array>> {
    return this.#ask(async () => Buffer.from((await this.#client.rest.git.getBlob({ ...this.#here, file_sha })).data.content, 'base64'))
  }

  async #threadPage(number: number, after: string | null): Promise<ThreadPage | undefined> {
    const { owner, repo: name } = this.#here
    const { repository } = await this.#client.graphql<ThreadsAnswer>(threadsQuery, { owner, name, number, after })
    return repository?.pullRequest?.reviewThreads
  }

  #do(request: () => Promise<unknown>): Promise<Answer<undefined>> {
    return this.#ask(() => request().then(() => undefined))
  }

  #ask<T>(request: () => Promise<T>): Promise<Answer<T>> {
    return answerOf(request, this.#token)
  }
}

function clientOf({ token, api, log, milliseconds = 30_000, patience = 120 }: Connection): InstanceType<typeof Client> {
  const tell = (line: unknown): void => log(String(line).replaceAll(token === '' ? '\0' : token, '***'))
  const waits = (seconds: number, _request: unknown, _client: unknown, waited: number): boolean => {
    const isWorth = waited < mostWaits && seconds <= patience
    tell(`GitHub asks for ${seconds} s without requests: ${isWorth ? 'waiting' : 'not waiting'}.`)
    return isWorth
  }
  return new Client({
    auth: token,
    baseUrl: api,
    userAgent: 'topolint',
    log: { debug: () => undefined, info: () => undefined, warn: tell, error: () => undefined },
    request: { fetch: (url: string, options: RequestInit) => fetch(url, { ...options, signal: AbortSignal.timeout(milliseconds) }) },
    throttle: { id: randomUUID(), onRateLimit: waits, onSecondaryRateLimit: waits },
    // What is limited is for throttling to wait for; everything else in this list is the same when asked again.
    retry: { doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
  })
}
