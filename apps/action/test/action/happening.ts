import { examplePayload } from '../event/event-file.js'

/** What makes GitHub start a workflow, as the runner tells of it. */
export interface Happening {
  readonly name: string
  readonly payload: object
  /** The commit and the ref that the workflow runs on. */
  readonly commit: string
  readonly ref: string
}

export interface PullRequestState {
  readonly number: number
  readonly base: { readonly ref: string; readonly sha: string }
  readonly head: { readonly ref: string; readonly sha: string; readonly repository: string }
  /** The merge of both that GitHub made. */
  readonly merge: string
}

const repository = { full_name: 'contoso/topology' }

export function pullRequest({ number, base, head, merge }: PullRequestState): Happening {
  const ends = { base: { ...base, repo: repository }, head: { ref: head.ref, sha: head.sha, repo: { full_name: head.repository } } }
  const payload = examplePayload('pull_request', { number, pull_request: { number, merge_commit_sha: merge, ...ends }, repository }, 'synchronize')
  return { name: 'pull_request', payload, commit: merge, ref: `refs/pull/${number}/merge` }
}

/** Runs on the base, whatever the pull request holds. */
export function pullRequestTarget(state: PullRequestState): Happening {
  return { ...pullRequest(state), name: 'pull_request_target', commit: state.base.sha, ref: `refs/heads/${state.base.ref}` }
}

export function mergeGroup(base: string, head: string): Happening {
  const ref = `refs/heads/gh-readonly-queue/main/pr-7-${base}`
  return { name: 'merge_group', payload: examplePayload('merge_group', { merge_group: { base_sha: base, head_sha: head, head_ref: ref }, repository }), commit: head, ref }
}

export function push(before: string, after: string): Happening {
  return { name: 'push', payload: examplePayload('push', { ref: 'refs/heads/main', before, after, repository }), commit: after, ref: 'refs/heads/main' }
}

export function schedule(commit: string): Happening {
  return { name: 'schedule', payload: { schedule: '0 5 * * 1', workflow: '.github/workflows/topolint.yml', repository }, commit, ref: 'refs/heads/main' }
}

/** The end of a workflow that ran on a pull request; it starts another one on the default branch. */
export function workflowRun({ head, base }: PullRequestState, conclusion = 'failure'): Happening {
  const run = { event: 'pull_request', conclusion, head_sha: head.sha, head_branch: head.ref, head_repository: { full_name: head.repository }, pull_requests: [] }
  return { name: 'workflow_run', payload: examplePayload('workflow_run', { workflow_run: run, repository }, 'completed'), commit: base.sha, ref: `refs/heads/${base.ref}` }
}
