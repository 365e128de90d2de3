import { posix } from 'node:path'
import type { Environment, Found } from '@topolint/host'
import type { Event } from '../event/event.js'
import { refusalOfMode } from '../event/refusal-of-mode.js'
import type { GitHub } from '../github/github.js'
import { checkedOut, type Place } from './checked-out.js'
import { CheckoutCommits } from './checkout-commits.js'
import type { Commits } from './commits.js'
import { endsOf, type Choice } from './ends.js'
import { RemoteCommits } from './remote-commits.js'
import { Remote } from './remote.js'
import type { Version, Versions } from './versions.js'
import { wantedPaths } from './wanted-paths.js'

export interface VersionsChoice extends Choice {
  /** Files that are wanted whatever their ending, from the working directory. */
  readonly named: readonly string[]
}

export interface Means extends Place {
  readonly environment: Environment
  readonly github: GitHub | undefined
  readonly token: string | undefined
}

/** The files that a run lints, those that it compares them with, and those that say by which rules. All or none: nothing is guessed. */
export async function versionsOf(event: Event, choice: VersionsChoice, means: Means): Promise<Found<Versions>> {
  const refusal = refusalOfMode('lint', event)
  const found = refusal === undefined ? commitsFor(event, choice, means) : { ok: false as const, problem: refusal }
  if (!found.ok) return found
  const { commits, folder } = found.value
  const ends = await endsOf(event, choice, commits)
  if (!ends.ok) return ends
  const { base, policy, posted } = ends.value
  const versions = await versionsBy([commits.head, policy, ...(base === undefined ? [] : [base])], commits)
  return versions.ok ? joined(versions.value, { head: commits.head, base, policy, posted, folder }) : versions
}

interface Names {
  readonly head: string
  readonly base: string | undefined
  readonly policy: string
  readonly posted: string
  readonly folder: string
}

function joined(versions: ReadonlyMap<string, Version>, { head, base, policy, posted, folder }: Names): Found<Versions> {
  const [headVersion, policyVersion] = [versions.get(head), versions.get(policy)]
  if (headVersion === undefined || policyVersion === undefined) throw new Error('A version was not asked for')
  const remarks = [...new Set([...versions.values()].flatMap((version) => version.remarks))]
  return { ok: true, value: { head: headVersion, base: base === undefined ? undefined : versions.get(base), policy: policyVersion, posted, folder, remarks } }
}

/** One after the other, since git takes one at a time. */
async function versionsBy(names: readonly string[], commits: Commits): Promise<Found<ReadonlyMap<string, Version>>> {
  const versions = new Map<string, Version>()
  for (const name of new Set(names)) {
    const version = await commits.version(name)
    if (!version.ok) return version
    versions.set(name, version.value)
  }
  return { ok: true, value: versions }
}

function commitsFor(event: Event, { named }: VersionsChoice, means: Means): Found<{ readonly commits: Commits; readonly folder: string }> {
  const found = checkedOut(means)
  if (!found.ok) return found
  const { github, token, workingDirectory } = means
  if (found.value === undefined) {
    const folder = posix.normalize(workingDirectory).replace(/\/+$/u, '')
    if (github === undefined) return { ok: false, problem: 'There is no checkout, and no token to read files with. Expected a step with actions/checkout before this one.' }
    return { ok: true, value: { commits: new RemoteCommits(event.commit, github, wantedPaths(named, folder)), folder } }
  }
  const { repository, surroundings, folder } = found.value
  const head = repository.head?.id
  if (head === undefined) return { ok: false, problem: 'The checkout stands on no commit. Expected a step with actions/checkout before this one.' }
  const remote = new Remote(repository.root, surroundings, { server: event.server, repository: event.repository, token })
  return { ok: true, value: { commits: new CheckoutCommits(head, { repository, remote, github, want: wantedPaths(named, folder) }), folder } }
}
