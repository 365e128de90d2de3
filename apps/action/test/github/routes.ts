import { blobAnswer, checkRunAnswer, commentAnswer, fileAnswer, pullAnswer, reviewAnswer, reviewCommentAnswer, stateOf, treeAnswer, type Answer } from './answers.js'
import { comparisonAnswer, gitCommitAnswer } from './commit-answers.js'
import type { OperationName } from './operations.js'
import type { CheckRun, LineComment, Pull, Repository } from './repository.js'

export interface Asked {
  readonly repository: Repository
  readonly login: string
  /** What stands in the path in place of its names, in its order, after owner and repository. */
  readonly names: readonly string[]
  readonly query: Readonly<Record<string, string>>
  readonly body: Answer
}

export interface Reply {
  readonly status: number
  readonly body: unknown
}

interface Route {
  readonly method: string
  readonly path: RegExp
  readonly reply: (asked: Asked) => Reply
}

/** GitHub lists no more files of a pull request than these. */
const mostFiles = 3000

/** Every operation, by the name that GitHub's description gives it. */
export const routes: Readonly<Record<OperationName, Route>> = {
  'pulls/get': get(/^\/pulls\/(\d+)$/u, (asked) => ok(pullAnswer(asked.repository, pullOf(asked)))),
  'pulls/list': get(/^\/pulls$/u, ({ repository, query: { head, state = 'open' } }) => {
    const isAsked = (pull: Pull) => (head === undefined || head === ownedBranch(repository, pull)) && (state === 'all' || state === stateOf(pull))
    return ok([...repository.pulls.values()].filter(isAsked).map((pull) => pullAnswer(repository, pull)))
  }),
  'pulls/list-files': get(/^\/pulls\/(\d+)\/files$/u, (asked) => {
    const pull = pullOf(asked)
    return ok(pull.files.slice(0, mostFiles).map((file) => fileAnswer(asked.repository, pull, file)))
  }),
  'pulls/list-review-comments': get(/^\/pulls\/(\d+)\/comments$/u, (asked) => {
    return ok(asked.repository.reviewComments(pullOf(asked).number).map((comment) => reviewCommentAnswer(asked.repository, comment)))
  }),
  'pulls/update-review-comment': {
    method: 'PATCH',
    path: /^\/pulls\/comments\/(\d+)$/u,
    reply: (asked) => {
      const comment = existing(asked.repository.reviewComments().find(({ id }) => id === Number(asked.names[0])))
      comment.body = String(asked.body['body'])
      return ok(reviewCommentAnswer(asked.repository, comment))
    },
  },
  'pulls/create-review': { method: 'POST', path: /^\/pulls\/(\d+)\/reviews$/u, reply: createReview },
  'pulls/list-reviews': get(/^\/pulls\/(\d+)\/reviews$/u, (asked) => {
    const { number } = pullOf(asked)
    return ok([...asked.repository.reviews.values()].filter(({ pull }) => pull === number).map((review) => reviewAnswer(asked.repository, review)))
  }),
  'pulls/dismiss-review': {
    method: 'PUT',
    path: /^\/pulls\/(\d+)\/reviews\/(\d+)\/dismissals$/u,
    reply: ({ repository, names: [, id] }) => {
      const review = existing(repository.reviews.get(Number(id)))
      if (repository.isProtected) throw new Refusal(403, 'Branch protections do not permit dismissing this review')
      if (review.state === 'COMMENTED') throw new Refusal(422, 'Can not dismiss a commented pull request review')
      review.state = 'DISMISSED'
      return ok(reviewAnswer(repository, review))
    },
  },
  'issues/list-comments': get(/^\/issues\/(\d+)\/comments$/u, (asked) => {
    const { number } = pullOf(asked)
    return ok([...asked.repository.comments.values()].filter(({ pull }) => pull === number).map((comment) => commentAnswer(asked.repository, comment)))
  }),
  'issues/create-comment': {
    method: 'POST',
    path: /^\/issues\/(\d+)\/comments$/u,
    reply: (asked) => created(commentAnswer(asked.repository, asked.repository.comment(pullOf(asked).number, asked.login, bodyOf(asked)))),
  },
  'issues/update-comment': {
    method: 'PATCH',
    path: /^\/issues\/comments\/(\d+)$/u,
    reply: (asked) => {
      const comment = existing(asked.repository.comments.get(Number(asked.names[0])))
      comment.body = bodyOf(asked)
      return ok(commentAnswer(asked.repository, comment))
    },
  },
  'checks/create': {
    method: 'POST',
    path: /^\/check-runs$/u,
    reply: (asked) => {
      const run: CheckRun = { id: asked.repository.newId(), sha: String(asked.body['head_sha']), name: '', status: 'queued', conclusion: null, title: null, summary: null, annotations: [] }
      asked.repository.checkRuns.set(run.id, run)
      return created(checkRunAnswer(asked.repository, changed(run, asked.body)))
    },
  },
  'checks/update': {
    method: 'PATCH',
    path: /^\/check-runs\/(\d+)$/u,
    reply: (asked) => ok(checkRunAnswer(asked.repository, changed(existing(asked.repository.checkRuns.get(Number(asked.names[0]))), asked.body))),
  },
  'git/get-commit': get(/^\/git\/commits\/([^/]+)$/u, ({ repository, names: [sha = ''] }) => ok(gitCommitAnswer(repository, sha, existing(repository.commits.get(sha))))),
  'git/get-tree': get(/^\/git\/trees\/([^/]+)$/u, ({ repository, names: [sha = ''] }) => ok(treeAnswer(repository, sha, existing(repository.trees.get(sha))))),
  'git/get-blob': get(/^\/git\/blobs\/([^/]+)$/u, ({ repository, names: [sha = ''] }) => ok(blobAnswer(repository, sha, existing(repository.blobs.get(sha))))),
  'repos/compare-commits': get(/^\/compare\/(.+)\.\.\.(.+)$/u, ({ repository, names: [base = '', head = ''] }) => {
    const [one, other] = [base, head].map((name) => existing(repository.commitOf(decodeURIComponent(name))))
    const commits = { base: existing(one), head: existing(other) }
    return ok(comparisonAnswer(repository, { ...commits, mergeBase: existing(repository.mergeBase(commits.base, commits.head)) }))
  }),
  // Of the commits of a fork GitHub knows nothing until they are merged.
  'repos/list-pull-requests-associated-with-commit': get(/^\/commits\/([^/]+)\/pulls$/u, ({ repository, names: [sha] }) => {
    return ok([...repository.pulls.values()].filter(({ head }) => head.repository === undefined && isOf(repository, sha, head.sha)).map((pull) => pullAnswer(repository, pull)))
  }),
}

/** A pull request holds its head and whatever came before it, as far as that is known. */
function isOf(repository: Repository, sha: string | undefined, head: string): boolean {
  return sha === head || (sha !== undefined && repository.commits.has(head) && repository.mergeBase(head, sha) === sha)
}

function ownedBranch({ owner }: Repository, { head: { repository, ref } }: Pull): string {
  return `${repository?.split('/')[0] ?? owner}:${ref}`
}

/** Thrown by a route: the reply that is given instead. */
export class Refusal extends Error {
  readonly status: number
  readonly errors: readonly unknown[] | undefined

  constructor(status: number, message: string, errors?: readonly unknown[]) {
    super(message)
    this.status = status
    this.errors = errors
  }
}

function get(path: RegExp, reply: Route['reply']): Route {
  return { method: 'GET', path, reply }
}

function ok(body: unknown): Reply {
  return { status: 200, body }
}

function created(body: unknown): Reply {
  return { status: 201, body }
}

function existing<T>(value: T | undefined): T {
  if (value === undefined) throw new Refusal(404, 'Not Found')
  return value
}

function pullOf({ repository, names }: Asked): Pull {
  return existing(repository.pulls.get(Number(names[0])))
}

/** Characters that GitHub takes in a comment. */
const longestBody = 65_536

function bodyOf({ body }: Asked): string {
  const text = String(body['body'])
  if (text.length > longestBody) throw new Refusal(422, 'Validation Failed', [{ code: 'unprocessable', message: `Body is too long (maximum is ${longestBody} characters)` }])
  return text
}

const states = { COMMENT: 'COMMENTED', REQUEST_CHANGES: 'CHANGES_REQUESTED', APPROVE: 'APPROVED' } as const

/** A review is made whole or not at all: one comment on a line that the diff does not show refuses it. */
function createReview(asked: Asked): Reply {
  const { repository, login, body } = asked
  const pull = pullOf(asked)
  const comments = (body['comments'] ?? []) as readonly LineComment[] // its form was judged by the description
  const refused = comments.map((comment) => repository.refusedLine(pull, comment)).find((reason) => reason !== undefined)
  if (refused !== undefined) throw new Refusal(422, 'Unprocessable Entity', [refused])
  const state = states[body['event'] as keyof typeof states]
  const commit = typeof body['commit_id'] === 'string' ? body['commit_id'] : pull.head.sha
  if (body['event'] === 'REQUEST_CHANGES' && login === pull.author) throw new Refusal(422, 'Unprocessable Entity', ['Can not request changes on your own pull request'])
  if (body['event'] !== 'APPROVE' && typeof body['body'] !== 'string') throw new Refusal(422, 'Unprocessable Entity', ['Body can\'t be blank'])
  const review = { pull: pull.number, author: login, body: typeof body['body'] === 'string' ? bodyOf(asked) : '', state, commit }
  return ok(reviewAnswer(repository, repository.review(review, comments)))
}

/** Annotations of one request, at most. */
const mostAnnotations = 50

function changed(run: CheckRun, { name, status, conclusion, output }: Answer): CheckRun {
  const { title, summary, annotations } = (output ?? {}) as { title?: string; summary?: string; annotations?: readonly unknown[] } // judged by the description
  if ((annotations?.length ?? 0) > mostAnnotations) throw new Refusal(422, 'Invalid request.', [`No more than ${mostAnnotations} items are allowed`])
  run.annotations.push(...(annotations ?? []))
  run.name = typeof name === 'string' ? name : run.name
  run.conclusion = typeof conclusion === 'string' ? conclusion : run.conclusion
  run.status = run.conclusion === null ? (typeof status === 'string' ? status : run.status) : 'completed'
  run.title = title ?? run.title
  run.summary = summary ?? run.summary
  return run
}
