import { describe, expect, test, type TestContext } from 'vitest'
import { commit, contoso, patch, topology } from '../../test/github/estate.js'
import type { Permissions } from '../../test/github/operations.js'
import type { Repository } from '../../test/github/repository.js'
import { FakeGitHub } from '../../test/github/server.js'
import type { Connection } from './connection.js'
import { GitHub } from './github.js'

const token = 'ghs_topologytokenforthetests'
const all: Permissions = { contents: 'write', pull_requests: 'write', checks: 'write' }
const me = 'github-actions[bot]'

interface Given {
  readonly repository?: Repository
  readonly permissions?: Permissions
  readonly place?: 'github.com' | 'enterprise'
  readonly connection?: Partial<Connection>
}

async function connected({ onTestFinished }: TestContext, { repository = contoso().repository, permissions = all, place = 'github.com', connection = {} }: Given = {}) {
  const fake = new FakeGitHub(repository, place)
  fake.grant(token, permissions)
  const api = await fake.start()
  const log: string[] = []
  onTestFinished(async () => {
    await fake.stop()
    expect(fake.violations).toEqual([])
    expect(log.join('\n')).not.toContain(token)
  })
  return { fake, log, github: new GitHub({ token, api, owner: 'contoso', repo: 'topology', log: (line) => log.push(line), ...connection }) }
}

const line = { path: topology.filename, body: 'why', side: 'RIGHT', line: 3 } as const
const review = { commit: commit.head, event: 'COMMENT', body: 'One finding', comments: [line] } as const

// Writing is paced as GitHub asks for, so the tests wait side by side.
describe.concurrent('reading', () => {
  test('a pull request', async (context) => {
    const { github } = await connected(context)
    expect((await github.pullRequest(7)).value).toEqual({
      number: 7,
      isOpen: true,
      changedFiles: 1,
      head: { ref: 'move', sha: commit.head, repository: 'contoso/topology' },
      base: { ref: 'main', sha: commit.base, repository: 'contoso/topology' },
    })
    expect((await github.pullRequestsWith(commit.head)).value?.map(({ number }) => number)).toEqual([7])
    expect((await github.pullRequestsWith(commit.base)).value).toEqual([])
  })

  test('a pull request of a fork, by its branch; closed ones are none', async (context) => {
    const { repository, pull } = contoso()
    repository.pulls.set(7, { ...pull, head: { ...pull.head, repository: 'fabrikam/topology' } })
    repository.pulls.set(8, { ...pull, number: 8, isClosed: true })
    const { github } = await connected(context, { repository })
    expect((await github.pullRequestsFrom('fabrikam', 'move')).value).toEqual([{ number: 7, isOpen: true, head: { ref: 'move', sha: commit.head, repository: 'fabrikam/topology' } }])
    expect((await github.pullRequestsFrom('contoso', 'move')).value).toEqual([])
    expect((await github.pullRequestsWith(commit.head)).value?.map(({ number, isOpen }) => [number, isOpen])).toEqual([[8, false]])
  })

  test('where commits came apart, and what they come from', async (context) => {
    const { repository } = contoso()
    const [old, merge] = ['d'.repeat(40), 'e'.repeat(40)]
    for (const [id, parents] of [[old, []], [commit.base, [old]], [commit.head, [old]], [merge, [commit.base, commit.head]]] as const) repository.commits.set(id, parents)
    repository.branches.set('release/2013', commit.base)
    const { github } = await connected(context, { repository })
    expect((await github.compare(commit.base, commit.head)).value).toEqual({ base: commit.base, mergeBase: old })
    expect((await github.compare('release/2013', merge)).value).toEqual({ base: commit.base, mergeBase: commit.base })
    expect((await github.compare('nowhere', merge)).refusal?.reason).toBe('missing')
    expect((await github.parents(merge)).value).toEqual([commit.base, commit.head])
  })

  test('changed files, page after page, as far as GitHub lists them', async (context) => {
    const files = Array.from({ length: 3200 }, (_, index) => ({ ...topology, filename: `sites/${index}.yaml` }))
    const { github, fake } = await connected(context, { repository: contoso(files).repository })
    const { value, refusal } = await github.changedFiles(7)
    expect(refusal).toBeUndefined()
    expect(value?.map(({ path }) => path)).toEqual(files.slice(0, 3000).map(({ filename }) => filename))
    expect(fake.requests.length).toBe(30)
  })

  test('a file that was renamed, a binary one, and names that mean something elsewhere', async (context) => {
    const files = [
      { filename: 'new.yaml', previousFilename: 'old.yaml', status: 'renamed', patch, blob: 'b1' },
      { filename: 'picture.png', status: 'added' },
      { filename: '%0A::error::a\n#[b]&?.yaml', status: 'removed', patch },
    ] as const
    const { github } = await connected(context, { repository: contoso(files).repository })
    expect((await github.changedFiles(7)).value).toEqual([
      { path: 'new.yaml', previousPath: 'old.yaml', status: 'renamed', patch, blob: 'b1' },
      { path: 'picture.png', previousPath: undefined, status: 'added', patch: undefined, blob: commit.head },
      { path: '%0A::error::a\n#[b]&?.yaml', previousPath: undefined, status: 'removed', patch, blob: commit.head },
    ])
  })

  test('more comments than one page holds', async (context) => {
    const { repository } = contoso()
    for (let index = 0; index < 320; index++) repository.comment(7, index % 2 === 0 ? me : 'fabrikam', `comment ${index}`)
    const { github } = await connected(context, { repository })
    const comments = (await github.comments(7)).value ?? []
    expect(comments.map(({ body }) => body)).toEqual(Array.from({ length: 320 }, (_, index) => `comment ${index}`))
    expect(comments.slice(0, 2).map(({ author }) => author)).toEqual([me, 'fabrikam'])
    expect((await github.viewer()).value).toBe(me)
  })

  test('threads, page after page, with who wrote in them', async (context) => {
    const { repository, pull } = contoso()
    for (let index = 0; index < 60; index++) repository.review({ pull: 7, author: me, body: '', state: 'COMMENTED', commit: pull.head.sha }, [line])
    const [first, second] = repository.threads.values()
    if (first !== undefined) repository.reply(first, 'fabrikam', 'No, this is right.')
    if (second !== undefined) for (let index = 0; index < 25; index++) repository.reply(second, me, 'again')
    const { github } = await connected(context, { repository })
    const threads = (await github.threads(7)).value ?? []
    expect(threads.length).toBe(60)
    expect(threads.filter(({ isAnswered }) => isAnswered).map(({ firstComment }) => firstComment)).toEqual([first?.comments[0]?.id, second?.comments[0]?.id])
    expect((await github.threads(8)).value).toEqual([])
  })

  test('the files of a commit', async (context) => {
    const { repository } = contoso()
    const bytes = Uint8Array.from([0, 255, 10, 13, 195, 188])
    repository.trees.set(commit.base, [
      { path: 'sites', mode: '040000', type: 'tree', sha: 't1' },
      { path: 'sites/berlin.yaml', mode: '100644', type: 'blob', sha: 'b1', size: bytes.length },
      { path: 'vendor', mode: '160000', type: 'commit', sha: 'c1' },
    ])
    repository.blobs.set('b1', bytes)
    const { github } = await connected(context, { repository })
    expect((await github.files(commit.base)).value).toEqual([
      { path: 'sites/berlin.yaml', sha: 'b1', mode: '100644', size: 6 },
      { path: 'vendor', sha: 'c1', mode: '160000', size: 0 },
    ])
    expect(Uint8Array.from((await github.bytes('b1')).value ?? [])).toEqual(bytes)
    expect((await github.files(commit.head)).refusal).toMatchObject({ reason: 'missing', status: 404 })
    repository.largeTrees.add(commit.base)
    expect((await github.files(commit.base)).refusal?.message).toBe(`the tree of ${commit.base} is too large for GitHub to list it whole`)
  })
})

describe.concurrent('writing', () => {
  test('a review, which is edited, minimised and resolved', async (context) => {
    const { github, fake } = await connected(context)
    const range = { ...line, startLine: 1 }
    expect(await github.addReview(7, { ...review, comments: [line, range] })).toEqual({ value: undefined })
    const [one, other] = (await github.reviewComments(7)).value ?? []
    expect(one).toMatchObject({ author: me, body: 'why', path: 'topology.yaml', line: 3, isReply: false })
    expect(fake.repository.reviewComments().map(({ at }) => at.start_line)).toEqual([undefined, 1])
    await github.editReviewComment(one?.id ?? 0, 'gone')
    await github.minimise(one?.nodeId ?? '')
    const thread = (await github.threads(7)).value?.find(({ firstComment }) => firstComment === one?.id)
    expect(thread).toMatchObject({ isResolved: false, canResolve: true, isAnswered: false, isMinimised: true })
    await github.resolve(thread?.id ?? '')
    expect((await github.threads(7)).value).toMatchObject([{ isResolved: true }, { isResolved: false, firstComment: other?.id }])
    expect((await github.reviewComments(7)).value?.map(({ body }) => body)).toEqual(['gone', 'why'])
  })

  test('a comment, which is edited', async (context) => {
    const { github, fake } = await connected(context)
    const { value } = await github.addComment(7, 'first')
    expect((await github.editComment(value?.id ?? 0, 'second')).value).toEqual({ ...value, body: 'second' })
    expect([...fake.repository.comments.values()].map(({ body, author }) => [author, body])).toEqual([[me, 'second']])
    expect((await github.addComment(7, 'x'.repeat(65_537))).refusal).toMatchObject({ reason: 'invalid', status: 422 })
  })

  test('a check run, in portions that GitHub takes', async (context) => {
    const { github, fake } = await connected(context)
    const annotations = Array.from({ length: 120 }, (_, index) => ({
      path: 'topology.yaml',
      start_line: index + 1,
      end_line: index + 1,
      annotation_level: 'failure' as const,
      title: 'next-hop-missing',
      message: `finding ${index}`,
    }))
    await github.addCheckRun({ name: 'topolint', commit: commit.head, conclusion: 'failure', title: '120 errors', summary: 'All of them', annotations })
    expect([...fake.repository.checkRuns.values()]).toMatchObject([{ status: 'completed', conclusion: 'failure', annotations }])
    expect(fake.requests.length).toBe(3)
  })

  test('nothing of a review of which one line is not in the diff', async (context) => {
    const { github, fake } = await connected(context)
    const outside = { ...line, line: 40 }
    expect((await github.addReview(7, { ...review, comments: [line, outside] })).refusal).toMatchObject({ reason: 'invalid', status: 422 })
    expect(fake.repository.reviewComments()).toEqual([])
  })
})

describe.concurrent('refusals', () => {
  test('a token that may read only', async (context) => {
    const { github } = await connected(context, { permissions: { contents: 'read', pull_requests: 'read' } })
    expect((await github.comments(7)).value).toEqual([])
    expect((await github.addComment(7, 'text')).refusal).toMatchObject({ reason: 'denied', status: 403 })
    expect((await github.minimise('IC_1')).refusal).toMatchObject({ reason: 'denied' })
    expect((await github.addReview(7, review)).refusal).toMatchObject({ reason: 'denied', status: 403 })
  })

  test('a token that may write comments, yet resolve nothing', async (context) => {
    const { repository, pull } = contoso()
    repository.review({ pull: 7, author: me, body: '', state: 'COMMENTED', commit: pull.head.sha }, [line])
    const { github } = await connected(context, { repository, permissions: { pull_requests: 'write' } })
    const [thread] = (await github.threads(7)).value ?? []
    expect(thread?.canResolve).toBe(false)
    expect((await github.resolve(thread?.id ?? '')).refusal?.reason).toBe('denied')
  })

  test('a token of nobody', async (context) => {
    const { github } = await connected(context, { connection: { token: 'ghs_of_nobody' } })
    expect((await github.pullRequest(7)).refusal).toMatchObject({ reason: 'denied', status: 401 })
    expect((await github.viewer()).refusal).toMatchObject({ reason: 'denied', status: 401 })
  })

  test('what is not there', async (context) => {
    const { github } = await connected(context)
    expect((await github.pullRequest(8)).refusal).toMatchObject({ reason: 'missing', status: 404 })
    expect((await github.minimise('IC_1')).refusal).toMatchObject({ reason: 'missing' })
  })

  test('nobody there', async (context) => {
    const { github, fake } = await connected(context)
    await fake.stop()
    expect((await github.addComment(7, 'text')).refusal?.reason).toBe('unreachable')
  })

  test('a token that stands in a message', async (context) => {
    const { github, fake } = await connected(context)
    fake.faults.push({ request: /^POST .*comments$/u, status: 403, message: `no: ${token}` })
    const { refusal } = await github.addComment(7, 'text')
    expect(refusal?.message).toContain('no: ***')
  })
})

describe.concurrent('trying again', () => {
  test('two failures of a gateway', async (context) => {
    const { github, fake } = await connected(context)
    const fault = { request: /^GET .*\/pulls\/7$/u, status: 502, message: 'Bad Gateway' }
    fake.faults.push(fault, fault)
    expect((await github.pullRequest(7)).value?.number).toBe(7)
    expect(fake.requests.length).toBe(3)
  })

  test('not what may have been done', async (context) => {
    const { github, fake } = await connected(context)
    fake.faults.push({ request: /^POST .*comments$/u, status: 502, message: 'Bad Gateway', isDone: true })
    expect((await github.addComment(7, 'text')).refusal).toMatchObject({ reason: 'unreachable', status: 502 })
    expect(fake.repository.comments.size).toBe(1)
  })

  test.for([
    ['too many requests', { status: 429, message: 'API rate limit exceeded', headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' } }],
    ['a secondary limit', { status: 403, message: 'You have exceeded a secondary rate limit.', headers: { 'retry-after': '1' } }],
  ] as const)('after %s, also to write', async ([, fault], context) => {
    const { github, fake, log } = await connected(context)
    fake.faults.push({ ...fault, request: /^POST .*comments$/u })
    expect((await github.addComment(7, 'text')).value?.body).toBe('text')
    expect(fake.requests.length).toBe(2)
    expect(log).toEqual([expect.stringMatching(/^GitHub asks for \d s without requests: waiting\.$/u)])
  })

  test('not when it would take too long', async (context) => {
    const { github, fake } = await connected(context, { connection: { patience: 5 } })
    fake.faults.push({ request: /comments$/u, status: 403, message: 'You have exceeded a secondary rate limit.', headers: { 'retry-after': '3600' } })
    expect((await github.comments(7)).refusal).toMatchObject({ reason: 'limited', status: 403 })
    expect(fake.requests.length).toBe(1)
  })
})

describe.concurrent('GitHub Enterprise Server', () => {
  test('has its interfaces elsewhere', async (context) => {
    const { github, fake } = await connected(context, { place: 'enterprise' })
    expect((await github.viewer()).value).toBe(me)
    expect((await github.pullRequest(7)).value?.number).toBe(7)
    expect(fake.requests).toEqual(['POST /api/graphql', 'GET /api/v3/repos/contoso/topology/pulls/7'])
  })
})
