import { describe, expect, onTestFinished, test } from 'vitest'
import { commit, contoso } from '../../test/github/estate.js'
import type { Permissions } from '../../test/github/operations.js'
import type { Pull } from '../../test/github/repository.js'
import { FakeGitHub } from '../../test/github/server.js'
import type { EventHead } from '../event/event.js'
import { GitHub } from '../github/github.js'
import type { PullRequest } from '../github/pull-request.js'
import { pullRequestOf } from './pull-request-of.js'

const token = 'ghs_topologytokenforthetests'
const later = 'd'.repeat(40)
const short = commit.head.slice(0, 12)
const head: EventHead = { sha: commit.head, ref: 'move', repository: 'contoso/topology' }
const fork: EventHead = { ...head, repository: 'fabrikam/topology' }

async function connected(pulls: readonly Partial<Pull>[], permissions: Permissions = { pull_requests: 'read' }) {
  const { repository, pull } = contoso()
  repository.pulls.clear()
  pulls.forEach((each, at) => repository.pulls.set(at + 1, { ...pull, number: at + 1, ...each }))
  const fake = new FakeGitHub(repository)
  fake.grant(token, permissions)
  const api = await fake.start()
  onTestFinished(async () => {
    await fake.stop()
    expect(fake.violations).toEqual([])
  })
  return { fake, github: new GitHub({ token, api, owner: 'contoso', repo: 'topology', log: () => undefined, milliseconds: 5_000 }) }
}

function told(found: Awaited<ReturnType<typeof pullRequestOf>>): number | string {
  return found.ok ? found.value.number : found.problem
}

const own = { head: { sha: commit.head, ref: 'move' } }
const foreign = { head: { ...own.head, repository: 'fabrikam/topology' } }
const none = `no open pull request has ${short} for its head; where it has moved on, a newer run posts`

describe('the pull request of a commit', () => {
  test.each<[what: string, pulls: readonly Partial<Pull>[], head: EventHead, expected: number | string]>([
    ['is the open one that has it for its head', [{ ...own, isClosed: true }, own], head, 2],
    ['is none where it has moved on', [{ head: { ...own.head, sha: later } }], head, none],
    ['is none where it was closed', [{ ...own, isClosed: true }], head, none],
    ['is none where there is none', [], head, none],
    ['of a fork is found by its branch', [foreign], fork, 1],
    ['of a fork is not that of another fork', [{ head: { ...own.head, repository: 'contoso/other' } }, foreign], fork, 2],
    ['of a fork is not that of the same commit here', [own], fork, none],
    ['of a fork that is gone', [{ head: { ...own.head, repository: null } }], { ...fork, repository: undefined }, none],
    ['is not that of another branch with the same commit', [{ head: { ...own.head, ref: 'other' } }, own], head, 2],
    ['may be known by the commit alone', [own], { ...head, ref: undefined, repository: undefined }, 1],
    ['is none of several', [own, { ...own, base: { sha: commit.base, ref: 'release' } }], head, `several open pull requests have ${short} for their head, and nobody can say for which of them the run was: #1, #2`],
  ])('%s', async (_, pulls, of, expected) => {
    const { github } = await connected(pulls)
    expect(told(await pullRequestOf(of, github))).toBe(expected)
  })

  test('is looked at itself, since lists lag behind', async () => {
    const { github } = await connected([own])
    const moved: Pick<GitHub, 'pullRequestsWith' | 'pullRequestsFrom' | 'pullRequest'> = {
      pullRequestsWith: (sha) => github.pullRequestsWith(sha),
      pullRequestsFrom: (owner, branch) => github.pullRequestsFrom(owner, branch),
      pullRequest: async (number) => ({ value: { ...(await github.pullRequest(number)).value, isOpen: false } as PullRequest }), // with a value of the fake
    }
    expect(told(await pullRequestOf(head, moved))).toBe(`pull request #1 no longer has ${short} for its head, or is closed`)
  })

  test('cannot be found by a token that may not look', async () => {
    const { github } = await connected([own], {})
    expect(told(await pullRequestOf(head, github))).toMatch(new RegExp(`^the pull request of ${short} cannot be found: Resource not accessible by integration.*\\. Expected a token with pull-requests: write$`, 'u'))
  })

  test('cannot be found where nobody answers', async () => {
    const { github, fake } = await connected([own])
    await fake.stop()
    expect(told(await pullRequestOf(head, github))).toMatch(/^the pull request of c+ cannot be found: /u)
  })
})
