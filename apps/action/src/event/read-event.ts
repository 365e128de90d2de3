import type { Environment } from '@topolint/host'
import { readEventFile } from './event-file.js'
import { eventPlaceIn } from './event-place.js'
import type { Event, EventHead, MergeGroupEvent, PullRequestEvent, PushEvent, WorkflowRunEvent } from './event.js'
import { Payload } from './payload.js'

/** The event that the runner tells of, or everything that is wrong with it. */
export function readEvent(environment: Environment): { readonly event: Event } | { readonly problem: string } {
  const problems: string[] = []
  const name = (environment['GITHUB_EVENT_NAME'] ?? '').slice(0, 100)
  const place = eventPlaceIn(environment, problems)
  const read = readers.get(name)
  const file = read === undefined ? undefined : readEventFile(environment['GITHUB_EVENT_PATH'] ?? '')
  if (file !== undefined && 'problem' in file) problems.push(file.problem)
  const cause = problems.length === 0 && file !== undefined && 'json' in file ? read?.(new Payload(file.json, problems), place.repository) : undefined
  if (problems.length === 0) return { event: { ...place, ...(cause ?? { kind: 'other', name }) } }
  return { problem: `The event ${JSON.stringify(name)} cannot be read: ${problems.join('; ')}. Expected what a runner of GitHub Actions hands to a step.` }
}

type Cause = PullRequestEvent | MergeGroupEvent | PushEvent | WorkflowRunEvent

const readers = new Map<string, (payload: Payload, repository: string) => Cause>([
  ['pull_request', (payload, repository) => pullRequest(payload, repository, false)],
  ['pull_request_target', (payload, repository) => pullRequest(payload, repository, true)],
  ['merge_group', mergeGroup],
  ['push', push],
  ['workflow_run', workflowRun],
])

function pullRequest(payload: Payload, repository: string, isTarget: boolean): PullRequestEvent {
  const pull = payload.field('pull_request')
  const [base, written] = [pull.field('base'), pull.field('head')]
  const head = headOf(written.field('ref'), written.field('sha'), written.field('repo'))
  const isFork = head.repository?.toLowerCase() !== repository.toLowerCase()
  return { kind: 'pull-request', number: pull.field('number').number(), base: { ref: base.field('ref').ref(), sha: base.field('sha').sha() }, head, isFork, isTarget }
}

function mergeGroup(payload: Payload): MergeGroupEvent {
  const group = payload.field('merge_group')
  return { kind: 'merge-group', base: group.field('base_sha').sha(), head: group.field('head_sha').sha() }
}

function push(payload: Payload): PushEvent {
  return { kind: 'push', before: payload.field('before').shaOrZeros(), after: payload.field('after').shaOrZeros(), ref: payload.field('ref').ref() }
}

function workflowRun(payload: Payload): WorkflowRunEvent {
  const run = payload.field('workflow_run')
  const conclusion = run.field('conclusion')
  const head = headOf(run.field('head_branch'), run.field('head_sha'), run.field('head_repository'))
  return { kind: 'workflow-run', head, event: run.field('event').text(), conclusion: conclusion.isThere ? conclusion.text() : undefined }
}

function headOf(ref: Payload, sha: Payload, repository: Payload): EventHead {
  return { ref: ref.isThere ? ref.ref() : undefined, sha: sha.sha(), repository: repository.isThere ? repository.field('full_name').repository() : undefined }
}
