import type { Found } from '@topolint/host'
import type { Event, PullRequestEvent } from '../event/event.js'
import { short, type Commits } from './commits.js'

export interface Choice {
  readonly baseRef: string | undefined
  readonly onlyNew: boolean | undefined
}

/** Which commits a run is about, beside the one that was checked out. */
export interface Ends {
  readonly base: string | undefined
  readonly policy: string
  readonly posted: string
}

/** What is compared with what, by what started the run. */
export async function endsOf(event: Event, choice: Choice, commits: Commits): Promise<Found<Ends>> {
  const usual = await usualEnds(event, choice, commits)
  if (!usual.ok || choice.baseRef === undefined) return usual.ok ? judged(usual.value, event, choice) : usual
  const tip = await commits.named(choice.baseRef)
  const base = tip.ok ? await commits.mergeBase(tip.value, commits.head) : tip
  if (!tip.ok || !base.ok) return base.ok ? usual : base
  const policy = event.kind === 'pull-request' || event.kind === 'merge-group' ? usual.value.policy : tip.value
  return { ok: true, value: { ...usual.value, base: base.value, policy } }
}

function usualEnds(event: Event, { onlyNew = false }: Choice, commits: Commits): Promise<Found<Ends>> {
  const { head } = commits
  switch (event.kind) {
    case 'pull-request':
      return endsOfPull(event, commits)
    case 'merge-group':
      return Promise.resolve(head === event.head ? { ok: true, value: { base: event.base, policy: event.base, posted: head } } : elsewhere(head, `the merge group ${short(event.head)}`))
    case 'push':
      return Promise.resolve({ ok: true, value: { base: onlyNew ? event.before : undefined, policy: head, posted: head } })
    default:
      return Promise.resolve({ ok: true, value: { base: undefined, policy: head, posted: head } })
  }
}

/** GitHub tries the merge of a pull request and has that checked out; some workflows check out its head instead. */
async function endsOfPull(event: Event & PullRequestEvent, commits: Commits): Promise<Found<Ends>> {
  const { base: { sha: tip }, head: { sha }, commit } = event
  if (commits.head === sha) {
    const base = await commits.mergeBase(tip, sha)
    return base.ok ? { ok: true, value: { base: base.value, policy: tip, posted: sha } } : base
  }
  const parents = await commits.parents(commits.head)
  if (!parents.ok) return parents
  const [base, merged, ...more] = parents.value
  // Another merge of the same head could be anybody's, with a base of their choice.
  if (commits.head !== commit || base === undefined || merged !== sha || more.length > 0) return elsewhere(commits.head, `pull request #${event.number}: neither its head ${short(sha)} nor GitHub's merge of it, ${short(commit)}`)
  const isOlder = base !== tip && (await commits.isOlder(base, tip)) === true
  return { ok: true, value: { base, policy: isOlder ? tip : base, posted: sha } }
}

function elsewhere(head: string, what: string): Found<never> {
  return { ok: false, problem: `The checkout stands on ${short(head)}, which is not ${what}. Expected actions/checkout without its input ref.` }
}

function judged(ends: Ends, event: Event, { onlyNew = false }: Choice): Found<Ends> {
  if (!onlyNew || ends.base !== undefined) return { ok: true, value: ends }
  const why = event.kind === 'push' ? 'this push made its branch, so that nothing was there before' : 'this run has nothing to compare with'
  return { ok: false, problem: `With only-new: true findings are compared with a base, and ${why}. Expected base-ref, such as base-ref: main, or only-new: false.` }
}
