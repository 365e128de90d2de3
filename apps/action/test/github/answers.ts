import { readFileSync } from 'node:fs'
import { nodeId } from './node-id.js'
import type { ChangedFile, CheckRun, Comment, Pull, Repository, Review, ReviewComment, TreeEntry } from './repository.js'

const api = 'https://api.github.com'
const site = 'https://github.com'
const date = '2014-06-02T09:00:00Z'

export type Answer = Readonly<Record<string, unknown>>

/** A pull request as GitHub's own examples show it. */
const example = readExample()

function readExample(): string {
  const file = new URL(import.meta.resolve('@octokit/webhooks-examples'))
  const events = JSON.parse(readFileSync(file, 'utf8')) as readonly { name: string; examples: readonly { action?: string; pull_request?: unknown }[] }[] // as its index.d.ts says
  const opened = events.find(({ name }) => name === 'pull_request')?.examples.find(({ action }) => action === 'opened')
  return JSON.stringify(opened?.pull_request)
}

export function pullAnswer({ owner, name }: Repository, pull: Pull): Answer {
  const text = example
    .replaceAll('Codertocat', owner)
    .replaceAll('Hello-World', name)
    .replaceAll(/\/(pulls|issues|pull)\/2\b/gu, `/$1/${pull.number}`)
  const answer = JSON.parse(text) as Answer & Record<'head' | 'base', Answer & { repo: Answer }> // a pull request of GitHub's examples
  const branch = (of: 'head' | 'base') => ({ ...answer[of], ref: pull[of].ref, sha: pull[of].sha, repo: withToday(answer[of].repo) })
  const head = { ...branch('head'), ...(pull.head.repository === undefined ? {} : { repo: forkAnswer(answer.head.repo, pull.head.repository) }) }
  return { ...answer, number: pull.number, state: stateOf(pull), user: user(pull.author), changed_files: pull.files.length, auto_merge: null, head, base: branch('base') }
}

export function stateOf({ isClosed = false }: Pull): 'open' | 'closed' {
  return isClosed ? 'closed' : 'open'
}

function forkAnswer(of: Answer, full_name: string | null): Answer | null {
  return full_name === null ? null : { ...withToday(of), full_name, fork: true }
}

/** What the examples are too old to know. */
function withToday(repository: Answer): Answer {
  return { ...repository, visibility: 'private', topics: [], is_template: false, allow_forking: true, web_commit_signoff_required: false, has_discussions: false, has_pull_requests: true }
}

export function fileAnswer({ owner, name }: Repository, pull: Pull, file: ChangedFile): Answer {
  const lines = file.patch?.split('\n') ?? []
  const [additions, deletions] = ['+', '-'].map((sign) => lines.filter((line) => line.startsWith(sign)).length)
  const path = encodeURIComponent(file.filename)
  return {
    sha: file.blob ?? pull.head.sha,
    filename: file.filename,
    status: file.status,
    additions,
    deletions,
    changes: (additions ?? 0) + (deletions ?? 0),
    blob_url: `${site}/${owner}/${name}/blob/${pull.head.sha}/${path}`,
    raw_url: `${site}/${owner}/${name}/raw/${pull.head.sha}/${path}`,
    contents_url: `${api}/repos/${owner}/${name}/contents/${path}?ref=${pull.head.sha}`,
    ...(file.patch !== undefined && { patch: file.patch }),
    ...(file.previousFilename !== undefined && { previous_filename: file.previousFilename }),
  }
}

export function commentAnswer({ owner, name }: Repository, comment: Comment): Answer {
  return {
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    url: `${api}/repos/${owner}/${name}/issues/comments/${comment.id}`,
    html_url: `${site}/${owner}/${name}/pull/${comment.pull}#issuecomment-${comment.id}`,
    issue_url: `${api}/repos/${owner}/${name}/issues/${comment.pull}`,
    body: comment.body,
    user: user(comment.author),
    created_at: date,
    updated_at: date,
    author_association: 'NONE',
    performed_via_github_app: null,
  }
}

export function reviewAnswer({ owner, name }: Repository, review: Review): Answer {
  const html = `${site}/${owner}/${name}/pull/${review.pull}#pullrequestreview-${review.id}`
  const url = `${api}/repos/${owner}/${name}/pulls/${review.pull}`
  return {
    id: review.id,
    node_id: nodeId('PRR', review.id),
    user: user(review.author),
    body: review.body,
    state: review.state,
    html_url: html,
    pull_request_url: url,
    _links: { html: { href: html }, pull_request: { href: url } },
    submitted_at: date,
    commit_id: review.commit,
    author_association: 'NONE',
  }
}

export function reviewCommentAnswer({ owner, name }: Repository, comment: ReviewComment): Answer {
  const url = `${api}/repos/${owner}/${name}/pulls/comments/${comment.id}`
  const html = `${site}/${owner}/${name}/pull/${comment.pull}#discussion_r${comment.id}`
  const pull = `${api}/repos/${owner}/${name}/pulls/${comment.pull}`
  return {
    id: comment.id,
    node_id: nodeId('PRRC', comment.id),
    url,
    html_url: html,
    pull_request_url: pull,
    pull_request_review_id: comment.review,
    diff_hunk: '@@ -1 +1 @@',
    path: comment.at.path,
    ...(comment.isOutdated !== true && { line: comment.at.line }),
    side: comment.at.side,
    start_line: comment.at.start_line ?? null,
    start_side: comment.at.start_line === undefined ? null : (comment.at.start_side ?? comment.at.side),
    commit_id: comment.commit,
    original_commit_id: comment.commit,
    ...(comment.replyTo !== undefined && { in_reply_to_id: comment.replyTo }),
    user: user(comment.author),
    body: comment.body,
    created_at: date,
    updated_at: date,
    author_association: 'NONE',
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: pull } },
  }
}

export function checkRunAnswer({ owner, name }: Repository, run: CheckRun): Answer {
  const url = `${api}/repos/${owner}/${name}/check-runs/${run.id}`
  return {
    id: run.id,
    node_id: nodeId('CR', run.id),
    name: run.name,
    head_sha: run.sha,
    external_id: '',
    url,
    html_url: `${site}/${owner}/${name}/runs/${run.id}`,
    details_url: null,
    status: run.status,
    conclusion: run.conclusion,
    started_at: date,
    completed_at: run.conclusion === null ? null : date,
    output: { title: run.title, summary: run.summary, text: null, annotations_count: run.annotations.length, annotations_url: `${url}/annotations` },
    check_suite: null,
    app: null,
    pull_requests: [],
  }
}

export function treeAnswer(repository: Repository, sha: string, entries: readonly TreeEntry[]): Answer {
  const { owner, name } = repository
  const url = `${api}/repos/${owner}/${name}/git`
  const tree = entries.map((entry) => ({ ...entry, url: `${url}/${entry.type}s/${entry.sha}` }))
  return { sha, url: `${url}/trees/${sha}`, truncated: repository.largeTrees.has(sha), tree }
}

export function blobAnswer({ owner, name }: Repository, sha: string, bytes: Uint8Array): Answer {
  const url = `${api}/repos/${owner}/${name}/git/blobs/${sha}`
  return { sha, node_id: `B_${sha}`, url, size: bytes.length, encoding: 'base64', content: Buffer.from(bytes).toString('base64') }
}

function user(login: string): Answer {
  const url = `${api}/users/${encodeURIComponent(login)}`
  const links = ['followers', 'following', 'gists', 'starred', 'subscriptions', 'repos', 'events', 'received_events'].map((list) => [`${list}_url`, `${url}/${list}`])
  return {
    ...Object.fromEntries(links) as Answer,
    organizations_url: `${url}/orgs`,
    login,
    id: login.length,
    node_id: nodeId('U', login.length),
    avatar_url: `${site}/avatar`,
    gravatar_id: '',
    url,
    html_url: `${site}/${encodeURIComponent(login)}`,
    type: isBot(login) ? 'Bot' : 'User',
    site_admin: false,
  }
}

export function isBot(login: string): boolean {
  return login.endsWith('[bot]')
}
