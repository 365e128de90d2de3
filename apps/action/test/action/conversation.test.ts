import { describe, expect, test } from 'vitest'
import type { Fault } from '../github/server.js'
import { Contoso, reader } from './contoso.js'
import { broken, healthy } from './topologies.js'

const posting = { review: 'suggest', comment: 'always' }
const me = 'github-actions[bot]'
const breaking = { base: { 'topology.yaml': healthy }, head: { 'topology.yaml': broken } }

describe.concurrent('what others wrote', () => {
  test('300 comments: ours is found among them', async (context) => {
    const contoso = await Contoso.begin(context, breaking)
    for (let index = 0; index < 320; index++) contoso.github.repository.comment(7, index % 2 === 0 ? 'megan' : me, `comment ${index}`)
    await contoso.run({ inputs: posting })
    expect(contoso.comments().filter((comment) => comment.startsWith('### topolint'))).toEqual(['### topolint: failed'])
    expect((await contoso.run({ inputs: posting })).writes).toEqual([])
  })

  test('a person who answers: the thread stays open when the finding is gone', async (context) => {
    const contoso = await Contoso.begin(context, breaking)
    const permissions = { contents: 'write', pull_requests: 'write' } as const
    await contoso.run({ inputs: posting, permissions })
    const [thread] = contoso.github.repository.threads.values()
    if (thread !== undefined) contoso.github.repository.reply(thread, 'megan', 'It goes in June.')
    contoso.push({ 'topology.yaml': healthy })
    await contoso.run({ inputs: posting, permissions })
    expect(thread?.isResolved).toBe(false)
    expect(contoso.lines()).toEqual([expect.stringContaining('(resolved) ~~')])
    expect(thread?.comments.at(-1)?.body).toBe('It goes in June.')
  })

  test.for([
    ['auto', true],
    ['never', false],
  ] as const)('nobody answers: with resolve-threads %s the thread is resolved: %s', async ([resolveThreads, isResolved], context) => {
    const contoso = await Contoso.begin(context, breaking)
    const given = { inputs: { ...posting, 'resolve-threads': resolveThreads }, permissions: { contents: 'write', pull_requests: 'write' } } as const
    await contoso.run(given)
    contoso.push({ 'topology.yaml': healthy })
    await contoso.run(given)
    expect([...contoso.github.repository.threads.values()].map((thread) => thread.isResolved)).toEqual([isResolved])
  })

  test('a copy of our marker by somebody else is no comment of ours', async (context) => {
    const contoso = await Contoso.begin(context, breaking)
    await contoso.run({ inputs: posting })
    for (const { body } of [...contoso.github.repository.comments.values()]) contoso.github.repository.comment(7, 'fabrikam', body)
    contoso.push({ 'topology.yaml': healthy })
    await contoso.run({ inputs: posting })
    expect([...contoso.github.repository.comments.values()].map(({ author, body }) => [author, body.split('\n', 1)[0]])).toEqual([[me, '### topolint: passed'], ['fabrikam', '### topolint: failed']])
  })

  test('two runs at once: the third leaves one of each', async (context) => {
    const contoso = await Contoso.begin(context, breaking)
    await Promise.all([contoso.run({ inputs: posting }), contoso.run({ inputs: posting })])
    await contoso.run({ inputs: posting })
    expect(contoso.lines().filter((line) => !line.includes('(duplicate)')).length).toBe(1)
    expect(contoso.comments().filter((comment) => !comment.includes('(duplicate)')).length).toBe(1)
    expect((await contoso.run({ inputs: posting })).writes).toEqual([])
  })

  test('two estates in one pull request keep their comments apart', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'europe/topology.yaml': healthy, 'asia/topology.yaml': healthy }, head: { 'europe/topology.yaml': broken, 'asia/topology.yaml': broken } })
    for (const folder of ['europe', 'asia']) expect((await contoso.run({ inputs: { ...posting, 'working-directory': folder } })).annotations).toEqual([`error ${folder}/topology.yaml:12`])
    expect(contoso.lines().map((line) => line.split(' ')[0])).toEqual(['europe/topology.yaml:12', 'asia/topology.yaml:12'])
    contoso.push({ 'europe/topology.yaml': healthy })
    for (const folder of ['europe', 'asia']) await contoso.run({ inputs: { ...posting, 'working-directory': folder } })
    expect(contoso.comments()).toEqual(['### topolint: passed', '### topolint: failed'])
    expect(contoso.lines().map((line) => line.includes('(resolved)'))).toEqual([true, false])
  })

  test('changes are requested, and the request is taken back when all is well', async (context) => {
    const contoso = await Contoso.begin(context, breaking)
    const inputs = { ...posting, 'request-changes': 'true' }
    const states = (): readonly string[] => [...contoso.github.repository.reviews.values()].map(({ state }) => state)
    await contoso.run({ inputs })
    expect(states()).toEqual(['CHANGES_REQUESTED'])
    contoso.push({ 'topology.yaml': healthy })
    await contoso.run({ inputs })
    expect(states()).toEqual(['DISMISSED'])
  })
})

describe.concurrent('what GitHub answers', () => {
  test('that the token may not write: a notice, and all that needs no permission', async (context) => {
    const contoso = await Contoso.begin(context, breaking)
    const { code, annotations, notices, summary } = await contoso.run({ inputs: posting, permissions: reader })
    expect({ code, annotations }).toEqual({ code: 1, annotations: ['error topology.yaml:12'] })
    expect(notices).toEqual([expect.stringMatching(/pull-requests: write/u)])
    expect(summary).toContain('next-hop-newest-generation')
    expect([contoso.lines(), contoso.comments()]).toEqual([[], []])
  })

  const limited = { status: 429, message: 'API rate limit exceeded', headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' } } as const
  const secondary = { status: 403, message: 'You have exceeded a secondary rate limit.', headers: { 'retry-after': '1' } } as const
  const gateway = { status: 502, message: 'Bad Gateway' } as const
  const reading = /^GET .*\/pulls\/7\/files$/u

  test.for<readonly [what: string, faults: readonly Fault[]]>([
    ['too many requests', [{ ...limited, request: reading }]],
    ['a secondary limit, for a review', [{ ...secondary, request: /^POST .*\/reviews$/u }]],
    ['a failing gateway, twice', [{ ...gateway, request: reading }, { ...gateway, request: reading }]],
    ['a failing gateway after it made the comment', [{ ...gateway, request: /^POST .*\/issues\/7\/comments$/u, isDone: true }]],
    ['a failing gateway before it made the review', [{ ...gateway, request: /^POST .*\/reviews$/u }]],
  ])('%s: one of each all the same', async ([, faults], context) => {
    const contoso = await Contoso.begin(context, breaking)
    contoso.github.faults.push(...faults)
    const { code } = await contoso.run({ inputs: posting })
    expect(code).toBe(1)
    expect(contoso.github.faults).toEqual([])
    expect(contoso.lines()).toEqual([expect.stringMatching(/^topology\.yaml:12 /u)])
    expect(contoso.comments()).toEqual(['### topolint: failed'])
    expect((await contoso.run({ inputs: posting })).writes).toEqual([])
  })

  test.for<readonly [what: string, fault: Fault]>([
    ['that there is no such pull request', { request: /^GET .*\/pulls\/7$/u, status: 404, message: 'Not Found' }],
    ['that an hour has to go by first', { request: /^GET .*\/issues\/7\/comments$/u, status: 403, message: 'You have exceeded a secondary rate limit.', headers: { 'retry-after': '3600' } }],
    ['that a line is not in the diff', { request: /^POST .*\/reviews$/u, status: 422, message: 'Unprocessable Entity' }],
  ])('%s: the job says so and ends as it would', async ([, fault], context) => {
    const contoso = await Contoso.begin(context, breaking)
    contoso.github.faults.push(fault)
    const { code, annotations, notices, outputs } = await contoso.run({ inputs: posting })
    expect({ code, annotations }).toEqual({ code: 1, annotations: ['error topology.yaml:12'] })
    expect(outputs).toMatchObject({ outcome: 'failed', errors: '1' })
    expect(notices.length).toBeGreaterThan(0)
  })

  test('nothing at all', async (context) => {
    const contoso = await Contoso.begin(context, breaking)
    const { code, annotations, notices } = await contoso.run({ inputs: posting, environment: { GITHUB_API_URL: 'http://127.0.0.1:9' } })
    expect({ code, annotations }).toEqual({ code: 1, annotations: ['error topology.yaml:12'] })
    expect(notices.length).toBeGreaterThan(0)
  })

  test('that the pull request has moved on: nothing is written', async (context) => {
    const contoso = await Contoso.begin(context, breaking)
    const { code, notices, writes } = await contoso.run({ inputs: posting, prepare: () => contoso.github.repository.push(7, 'f'.repeat(40), []) })
    expect({ code, writes }).toEqual({ code: 1, writes: [] })
    expect(notices).toEqual([expect.stringContaining('has moved on')])
  })

  test('a check run takes every finding', async (context) => {
    const contoso = await Contoso.begin(context, breaking)
    const { code, annotations } = await contoso.run({ inputs: { annotations: 'check' } })
    expect({ code, annotations }).toEqual({ code: 1, annotations: [] })
    expect([...contoso.github.repository.checkRuns.values()]).toMatchObject([{ sha: contoso.state.head.sha, conclusion: 'failure', annotations: [{ path: 'topology.yaml', start_line: 12 }] }])
  })

  test('no check run where the token may not make one: annotations in its place', async (context) => {
    const contoso = await Contoso.begin(context, breaking)
    const { code, annotations } = await contoso.run({ inputs: { annotations: 'check' }, permissions: reader })
    expect({ code, annotations }).toEqual({ code: 1, annotations: ['error topology.yaml:12'] })
  })
})
