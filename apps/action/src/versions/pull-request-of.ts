import type { Found } from '@topolint/host'
import type { EventHead } from '../event/event.js'
import type { GitHub } from '../github/github.js'
import type { Branch, ListedPullRequest, PullRequest } from '../github/pull-request.js'
import type { Refusal } from '../github/refusal.js'
import { short } from './commits.js'

type Lists = Pick<GitHub, 'pullRequestsWith' | 'pullRequestsFrom' | 'pullRequest'>

/** The open pull request whose head a commit is, by what GitHub tells of them: what a run reports of itself may be a stranger's. Why there is none is no sentence of its own. */
export async function pullRequestOf(head: EventHead, github: Lists): Promise<Found<PullRequest>> {
  const byCommit = await github.pullRequestsWith(head.sha)
  const known = ofHead(byCommit.value ?? [], head)
  const byBranch = known.length > 0 ? undefined : await ofBranch(head, github)
  const refusal = byBranch?.refusal ?? byCommit.refusal
  const found = known.length > 0 ? known : ofHead(byBranch?.value ?? [], head)
  const [first, ...more] = found
  if (first === undefined && refusal !== undefined) return refused(head, refusal)
  if (first === undefined) return { ok: false, problem: `no open pull request has ${short(head.sha)} for its head; where it has moved on, a newer run posts` }
  if (more.length > 0) return { ok: false, problem: `several open pull requests have ${short(head.sha)} for their head, and nobody can say for which of them the run was: ${found.map(({ number }) => `#${number}`).join(', ')}` }
  return current(first, head, github)
}

/** Lists may lag behind: the pull request itself has the last word. */
async function current({ number }: ListedPullRequest, head: EventHead, github: Lists): Promise<Found<PullRequest>> {
  const { value, refusal } = await github.pullRequest(number)
  if (refusal !== undefined) return refused(head, refusal)
  if (ofHead([value], head).length > 0) return { ok: true, value }
  return { ok: false, problem: `pull request #${number} no longer has ${short(head.sha)} for its head, or is closed` }
}

/** Others may have the same commit in a branch or a fork of theirs. */
function ofHead<T extends ListedPullRequest>(found: readonly T[], { sha, ref, repository }: EventHead): readonly T[] {
  const isOf = (head: Branch): boolean => head.sha === sha && head.ref === (ref ?? head.ref) && head.repository?.toLowerCase() === (repository ?? head.repository)?.toLowerCase()
  return found.filter(({ isOpen, head }) => isOpen && isOf(head))
}

/** Commits of a fork are found by their branch only. */
async function ofBranch({ ref, repository }: EventHead, github: Lists): ReturnType<GitHub['pullRequestsFrom']> {
  const owner = repository?.split('/')[0]
  return ref === undefined || owner === undefined ? { value: [] } : github.pullRequestsFrom(owner, ref)
}

function refused({ sha }: EventHead, { message, reason }: Refusal): Found<never> {
  const permission = reason === 'denied' ? '. Expected a token with pull-requests: write' : ''
  return { ok: false, problem: `the pull request of ${short(sha)} cannot be found: ${message.slice(0, 200)}${permission}` }
}
