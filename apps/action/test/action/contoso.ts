import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, type TestContext } from 'vitest'
import type { Permissions } from '../github/operations.js'
import { Repository } from '../github/repository.js'
import { FakeGitHub } from '../github/server.js'
import { checkOut } from './checkout.js'
import { mergeGroup, pullRequest, pullRequestTarget, push, schedule, workflowRun, type Happening, type PullRequestState } from './happening.js'
import { git, Origin, type Files } from './origin.js'
import { scratchFolder } from './scratch-folder.js'
import { runStep, server, workspaceOf, type Outcome } from './step.js'

export interface Given {
  /** The files of the default branch. */
  readonly base: Files
  /** What the pull request changes in them. */
  readonly head?: Files
  readonly from?: 'branch' | 'fork'
  readonly place?: 'github.com' | 'enterprise'
}

export interface Run {
  readonly event?: 'pull_request' | 'pull_request_target' | 'merge_group' | 'push' | 'schedule' | 'workflow_run'
  readonly inputs?: Readonly<Record<string, string>>
  readonly permissions?: Permissions
  /** Of what is checked out; 1 is what actions/checkout does when nothing is said, 0 is all of it. */
  readonly depth?: number
  /** Whether git reaches the repository, as it does where nothing is said. */
  readonly remote?: 'there' | 'gone'
  /** The folder of the workspace that is checked out into. */
  readonly into?: string
  /** What is checked out instead of what the event runs on. */
  readonly checkout?: 'head' | 'nothing'
  /** Put into the workspace before the step: what steps before it left there. */
  readonly files?: Files
  /** Done to the workspace before the step. */
  readonly prepare?: (workspace: string) => void
  readonly environment?: Readonly<Record<string, string>>
  /** Where the action was unpacked. */
  readonly action?: string
}

export interface Ran extends Outcome {
  readonly workspace: string
  /** What GitHub was asked, without what only reads. */
  readonly writes: readonly string[]
  readonly requests: readonly string[]
}

/** What workflows of one's own branches are given in this house, and what forks get at most. */
const writer: Permissions = { contents: 'read', pull_requests: 'write', checks: 'write' }
export const reader: Permissions = { contents: 'read', pull_requests: 'read' }

const number = 7
const viewer = 'github-actions[bot]'
const token = 'ghs_atokenthatstandsinnolog'

/** Contoso's repository at GitHub with one pull request, the runners that run on it, and everything that stays as it was whatever runs. */
export class Contoso {
  readonly origin: Origin
  readonly github: FakeGitHub
  readonly #context: TestContext
  readonly #given: Given
  readonly #start: string
  #state: PullRequestState

  static async begin(context: TestContext, given: Given): Promise<Contoso> {
    const contoso = new Contoso(context, given)
    await contoso.github.start()
    context.onTestFinished(async () => {
      await contoso.github.stop()
      expect(contoso.github.violations).toEqual([])
    })
    return contoso
  }

  private constructor(context: TestContext, given: Given) {
    this.#context = context
    this.#given = given
    this.origin = new Origin(scratchFolder(context, 'origin'))
    this.github = new FakeGitHub(new Repository('contoso', 'topology'), given.place)
    this.#start = this.origin.commit('main', given.base)
    this.#state = this.#open(this.#start, this.origin.commit('move', given.head ?? {}, 'main'))
  }

  get state(): PullRequestState {
    return this.#state
  }

  /** Another commit on the pull request's branch. */
  push(files: Files): void {
    this.#show(this.#state.base.sha, this.origin.commit('move', files))
  }

  /** A branch with other commits in the place of those that were there. */
  forcePush(files: Files): void {
    this.#show(this.#state.base.sha, this.origin.commit('move', files, this.#start))
  }

  /** Another commit on the default branch; the pull request is merged with it anew. */
  pushBase(files: Files): void {
    const base = this.origin.commit('main', files)
    this.#show(base, this.#state.head.sha)
  }

  /** The pull request's changes once more, on top of the default branch. */
  rebase(files: Files): void {
    this.#show(this.#state.base.sha, this.origin.commit('move', files, 'main'))
  }

  async run({ event = 'pull_request', inputs = {}, permissions = writer, depth = 1, remote = 'there', into = '.', checkout, files = {}, prepare, environment, action }: Run = {}): Promise<Ran> {
    const job = scratchFolder(this.#context, 'job')
    const workspace = workspaceOf(job)
    const happening = this.#happening(event)
    const clone = join(workspace, into)
    mkdirSync(clone, { recursive: true })
    if (checkout === 'head') checkOut(clone, this.origin, { commit: this.#state.head.sha, ref: `refs/pull/${number}/head`, depth })
    else if (checkout === undefined && event !== 'workflow_run') checkOut(clone, this.origin, { commit: happening.commit, ref: happening.ref, depth })
    for (const [path, content] of Object.entries(files)) writeIn(workspace, path, content ?? '')
    prepare?.(workspace)
    const place = environment?.['GITHUB_SERVER_URL'] ?? server
    writeIn(job, 'home/.gitconfig', insteadOf(`${place}/contoso/topology`, remote === 'there' ? this.origin.folder : join(job, 'nowhere')))
    const before = stateOf(clone)

    this.github.grant(token, permissions)
    const [asked, written] = [this.github.requests.length, this.github.writes.length]
    const step = { job, happening, api: this.github.url, inputs: { token, ...inputs }, ...(environment && { environment }), ...(action !== undefined && { action }) }
    const outcome = await runStep(step)
    expect(outcome.printed).not.toContain(token)
    expect(stateOf(clone)).toEqual(before)
    return { ...outcome, workspace, requests: this.github.requests.slice(asked), writes: this.github.writes.slice(written) }
  }

  /** What our comments in the diff say now: where, whether they are folded away, their first lines, whether a fix is offered. */
  lines(): readonly string[] {
    const own = this.github.repository.reviewComments(number).filter(({ author }) => author === viewer)
    return own.map(({ at, minimised, body }) => {
      const range = at.start_line === undefined ? at.line : `${at.start_line}-${at.line}`
      return `${at.path}:${range}${folded(minimised)} ${firstLine(body)}${body.includes('```suggestion') ? ' + fix' : ''}`
    })
  }

  /** The first lines of our comments on the whole. */
  comments(): readonly string[] {
    const own = [...this.github.repository.comments.values()].filter(({ author }) => author === viewer)
    return own.map(({ minimised, body }) => `${firstLine(body)}${folded(minimised)}`)
  }

  #open(base: string, head: string): PullRequestState {
    const fork = this.#given.from === 'fork'
    const author = fork ? 'fabrikam' : 'megan'
    const files = this.origin.changedFiles(base, head)
    const repository = fork ? 'fabrikam/topology' : 'contoso/topology'
    this.github.repository.pulls.set(number, { number, author, base: { sha: base, ref: 'main' }, head: { sha: head, ref: 'move', ...(fork && { repository }) }, files })
    return this.#keep({ number, base: { ref: 'main', sha: base }, head: { ref: 'move', sha: head, repository }, merge: '' })
  }

  #show(base: string, head: string): void {
    const { repository } = this.github
    repository.push(number, head, this.origin.changedFiles(base, head))
    const pull = repository.pulls.get(number)
    if (pull !== undefined) repository.pulls.set(number, { ...pull, base: { ...pull.base, sha: base } })
    this.#state = this.#keep({ ...this.#state, base: { ...this.#state.base, sha: base }, head: { ...this.#state.head, sha: head } })
  }

  /** Makes the merge, and lets GitHub know the files of every commit. */
  #keep(state: PullRequestState): PullRequestState {
    const merge = this.origin.merge(state.base.sha, state.head.sha, `refs/pull/${number}/merge`)
    this.origin.point(`refs/pull/${number}/head`, state.head.sha)
    const { commits, branches, trees, blobs } = this.github.repository
    for (const [commit, parents] of this.origin.history(merge)) commits.set(commit, parents)
    branches.set('main', state.base.sha)
    for (const commit of [state.base.sha, state.head.sha, merge]) {
      const entries = this.origin.entries(commit)
      trees.set(commit, entries)
      const unknown = entries.filter(({ sha, type }) => type === 'blob' && !blobs.has(sha)).map(({ sha }) => sha)
      for (const [sha, bytes] of this.origin.blobs(unknown)) blobs.set(sha, bytes)
    }
    return { ...state, merge }
  }

  #happening(event: NonNullable<Run['event']>): Happening {
    const { base, merge } = this.#state
    const happenings = {
      pull_request: () => pullRequest(this.#state),
      pull_request_target: () => pullRequestTarget(this.#state),
      workflow_run: () => workflowRun(this.#state),
      merge_group: () => mergeGroup(base.sha, merge),
      push: () => push(this.#start, base.sha),
      schedule: () => schedule(base.sha),
    }
    return happenings[event]()
  }
}

/** Git goes to a folder whenever it is told to go to the address. */
function insteadOf(address: string, folder: string): string {
  return `[url ${JSON.stringify(pathToFileURL(folder).href)}]\n\tinsteadOf = ${JSON.stringify(address)}\n`
}

function folded(minimised: string | undefined): string {
  return minimised === undefined ? '' : ` (${minimised.toLowerCase()})`
}

function firstLine(body: string): string {
  return body.split('\n', 1)[0] ?? ''
}

/** Nothing of a checkout may be different afterwards: neither a file of it, nor what git is told to do in it. */
function stateOf(clone: string): readonly string[] {
  const inside = ['HEAD', 'config'].map((name) => join(clone, '.git', name))
  if (!inside.every((path) => existsSync(path))) return []
  return [...inside.map((path) => readFileSync(path, 'utf8')), git(clone, '-c', `safe.directory=${clone}`, 'status', '--porcelain', '--untracked-files=no')]
}

function writeIn(workspace: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(workspace, path)), { recursive: true })
  writeFileSync(join(workspace, path), content)
}
