import { describe, expect, test, vi } from 'vitest'
import { at, me, scene, ten, written } from '../../test/conversation.js'
import { fixedFinding, reportedFinding, reportedPlace, suggestion } from '../../test/verdict.js'

const outside = reportedFinding({ fingerprint: 'f0', message: 'finding elsewhere', at: reportedPlace('sites.yaml', 4, ['x']) })
const [review, comment] = ['POST pulls/7/reviews', 'POST issues/7/comments'] as const

// Writing is paced as GitHub asks for, so the tests wait side by side.
vi.setConfig({ maxConcurrency: 40 })
describe.concurrent('a conversation', () => {
  test('begins with comments at lines, and one comment about the rest', async (context) => {
    const { say, repository, live, summaries } = await scene(context)
    const mended = at(3, { fix: { says: 'say three', safety: 'safe', suggestion: suggestion({ path: 'topology.yaml', startLine: 3, endLine: 4, was: ['line 3', 'line 4'], lines: ['three'] }) } })
    const wide = at(6, { at: reportedPlace('topology.yaml', 6, ['line 6', 'line 7']) })
    const said = await say({ findings: [mended, wide, outside, at(9, { state: 'standing' })], fixed: [fixedFinding()] })
    expect(said).toMatchObject({ commented: 2, edited: 0, gone: 0, notices: [], writes: [review, comment] })
    expect(live().map(({ at: place }) => [place.start_line, place.line])).toEqual([[3, 4], [6, 7]])
    expect(live()[0]?.body).toContain('```suggestion\nthree\n```')
    expect([...repository.reviews.values()].map(({ state, body }) => [state, body.split('\n')[0]])).toEqual([['COMMENTED', '**topolint**: 4 errors reported (3 new, 1 fixed, 1 as before).']])
    const [summary] = summaries()
    expect(said.summaryComment).toContain(`#issuecomment-${summary?.id ?? ''}`)
    context.expect(summary?.body.replace(/[0-9a-f]{16} -->$/u, 'HASH -->')).toMatchInlineSnapshot(`
      "### topolint: failed

      4 errors reported (3 new, 1 fixed, 1 as before).

      #### New, outside the comments in the diff

      - **Error** [sites.yaml:4](https://github.com/contoso/topology/blob/cccccccccccccccccccccccccccccccccccccccc/sites.yaml#L4): finding elsewhere (\`next-hop-newest-generation\`)

      #### Fixed

      - **Warning** \`estate/sites.yaml\`: The site Berlin is named nowhere (\`site-unknown\`)

      As of cccccccccccccccccccccccccccccccccccccccc.

      <!-- topolint:summary ci/lint HASH -->"
    `)
  })

  test('says nothing twice', async (context) => {
    const { say } = await scene(context)
    const findings = [at(3), at(5), outside]
    await say({ findings })
    expect(await say({ findings })).toMatchObject({ commented: 0, edited: 0, notices: [], writes: [] })
  })

  test('has nothing to say where there is nothing', async (context) => {
    const { say, fake } = await scene(context)
    expect((await say({}, { comment: 'on-failure' })).writes).toEqual([])
    const before = fake.requests.length
    expect(await say({ findings: [at(3)] }, { comment: 'never', review: 'none' })).toEqual({ commented: 0, edited: 0, gone: 0, summaryComment: undefined, notices: [], writes: [] })
    expect(fake.requests.length).toBe(before)
  })

  test('strikes out what is gone, folds it away and leaves the others', async (context) => {
    const { say, push, repository, live } = await scene(context)
    await say({ findings: [at(3), at(5)] })
    push([written('topology.yaml', ten)])
    const said = await say({ findings: [at(5)] })
    expect(said).toMatchObject({ commented: 0, gone: 1, notices: [], writes: ['PATCH pulls/comments/N', 'minimizeComment', 'PATCH issues/comments/N'] })
    expect(repository.reviewComments()[0]).toMatchObject({ minimised: 'RESOLVED', body: `~~**Error**: finding 3~~\n\ntopolint no longer reports this, as of ${'c'.repeat(39)}1.\n\n<!-- topolint:gone ci/lint f3 -->` })
    expect(live().map(({ at: place }) => place.line)).toEqual([5])
    expect((await say({ findings: [at(5)] })).writes).toEqual([])
  })

  test('resolves threads that nobody answered, where it may and shall', async (context) => {
    const { say, push, repository } = await scene(context, { pull_requests: 'write', contents: 'write' })
    await say({ findings: [at(3), at(5)] }, { comment: 'never' })
    const [first] = repository.threads.values()
    if (first !== undefined) repository.reply(first, 'fabrikam', 'No, this is right.')
    push([written('topology.yaml', ten)])
    const said = await say({ findings: [] }, { comment: 'never' })
    expect(said.writes.filter((write) => write === 'resolveReviewThread').length).toBe(1)
    expect([...repository.threads.values()].map(({ isResolved, comments: [one, reply] }) => [isResolved, one?.minimised, reply?.body])).toEqual([[false, 'RESOLVED', 'No, this is right.'], [true, 'RESOLVED', undefined]])
  })

  test('resolves no thread when it shall not, or may not', async (context) => {
    const [never, denied] = [await scene(context, { pull_requests: 'write', contents: 'write' }), await scene(context)]
    for (const { say, push } of [never, denied]) {
      await say({ findings: [at(3)] }, { comment: 'never' })
      push([written('topology.yaml', ten)])
    }
    const said = [await never.say({}, { resolveThreads: 'never', comment: 'never' }), await denied.say({}, { comment: 'never' })]
    expect(said.map(({ writes, notices }) => [writes, notices])).toEqual(Array(2).fill([['PATCH pulls/comments/N', 'minimizeComment'], []]))
  })

  test('says again what is back, where it was said, as long as that can be seen', async (context) => {
    const { say, push, repository, live } = await scene(context)
    await say({ findings: [at(3), at(5)] }, { comment: 'never' })
    await say({ findings: [] }, { comment: 'never' })
    push([written('topology.yaml', [...ten.slice(0, 4), 'another', ...ten.slice(5)])])
    const findings = [at(3), at(5, { at: reportedPlace('topology.yaml', 5, ['another']) })]
    const said = await say({ findings }, { comment: 'never' })
    expect(said).toMatchObject({ commented: 1, edited: 1, writes: ['PATCH pulls/comments/N', 'unminimizeComment', review] })
    expect(live().map(({ body, at: place }) => [body.split('\n')[0], place.line])).toEqual([['**Error**: finding 3', 3], ['**Error**: finding 5', 5]])
    expect(repository.reviewComments().length).toBe(3)
    expect((await say({ findings }, { comment: 'never' })).writes).toEqual([])
  })

  test('edits what it says otherwise now, and leaves what nobody sees any more to the summary', async (context) => {
    const { say, push, live, summaries } = await scene(context)
    await say({ findings: [at(3), at(5)] }, { comment: 'never' })
    push([written('topology.yaml', [...ten.slice(0, 4), 'another', ...ten.slice(5)])])
    const findings = [at(3, { message: 'worse' }), at(5, { message: 'worse', at: reportedPlace('topology.yaml', 5, ['another']) })]
    const said = await say({ findings }, { comment: 'on-failure' })
    expect(said.writes).toEqual(['PATCH pulls/comments/N', comment])
    expect(summaries()[0]?.body.match(/^- \*\*Error\*\*.*$/gmu)).toEqual([expect.stringContaining(': worse (')])
    expect(live().map(({ body }) => body.split('\n')[0])).toEqual(['**Error**: worse', '**Error**: finding 5'])
  })

  test('takes a suggestion out of a comment that does not stand at its lines', async (context) => {
    const { say, push, live } = await scene(context)
    const mended = (last: number) => at(3, { fix: { says: 'join', safety: 'safe', suggestion: suggestion({ path: 'topology.yaml', startLine: 3, endLine: last, was: ten.slice(2, last), lines: ['joined'] }) } })
    await say({ findings: [mended(3)] }, { comment: 'never' })
    expect(live()[0]?.body).toContain('```suggestion')
    push([written('topology.yaml', ten)])
    await say({ findings: [mended(4)] }, { comment: 'never' })
    expect(live()[0]?.body).not.toContain('```suggestion')
    await say({ findings: [mended(3)] }, { comment: 'never' })
    expect(live()[0]?.body).toContain('```suggestion')
    await say({ findings: [mended(3)] }, { comment: 'never', review: 'comment' })
    expect(live()[0]?.body).not.toContain('```suggestion')
  })

  test('follows lines that move, files that are renamed, and findings that come to stand in the base too', async (context) => {
    const { say, push } = await scene(context)
    await say({ findings: [at(3), at(5), at(7)] }, { comment: 'never' })
    push([{ ...written('estate.yaml', ['new', ...ten]), previousFilename: 'topology.yaml', status: 'renamed' }])
    const moved = [3, 5].map((line) => at(line, { at: reportedPlace('estate.yaml', line + 1, [`line ${line}`]) }))
    const said = await say({ findings: [...moved.slice(0, 1), ...moved.slice(1).map((finding) => ({ ...finding, state: 'standing' as const }))], standing: ['f7'] }, { comment: 'never' })
    expect(said.writes).toEqual([])
  })

  test('says in the summary what stands in files without lines, and in lines that are others', async (context) => {
    const { say, repository, summaries } = await scene(context)
    repository.push(7, 'd'.repeat(40), [{ filename: 'a.bin.yaml', status: 'added' }, { filename: 'gone.yaml', status: 'removed', patch: '@@ -1 +0,0 @@\n-line 1' }, written('topology.yaml', ten)])
    const findings = ['a.bin.yaml', 'gone.yaml'].map((path, index) => at(1, { fingerprint: `p${index}`, at: reportedPlace(path, 1, ['line 1']) }))
    const said = await say({ findings: [...findings, at(3, { at: reportedPlace('topology.yaml', 3, ['line three']) }), at(4, { at: undefined })] })
    expect(said.writes).toEqual([comment])
    expect(summaries()[0]?.body.match(/^- \*\*Error\*\*/gmu)?.length).toBe(4)
  })

  test('comments on thirty findings, lists the others once, and has room for the next', async (context) => {
    const { say, repository, live, summaries } = await scene(context)
    const lines = Array.from({ length: 400 }, (_, index) => `line ${index + 1}`)
    repository.push(7, 'd'.repeat(40), [written('topology.yaml', lines)])
    const findings = lines.map((_, index) => at(index + 1, { fingerprint: `${1000 + index}`.repeat(8) }))
    expect((await say({ findings: findings.slice(1) })).commented).toBe(30)
    const [written_] = repository.reviews.values()
    expect(written_?.body).toMatch(/- \*\*Error\*\* \[topology\.yaml:32\].*[^]*\n- and \d+ more\n\n<!-- topolint:review ci\/lint /u)
    expect(Math.max(written_?.body.length ?? 0, summaries()[0]?.body.length ?? 0)).toBeLessThan(65_536)
    expect((await say({ findings: findings.slice(1) })).writes).toEqual([])
    expect(await say({ findings })).toMatchObject({ commented: 1, writes: [review, 'PATCH issues/comments/N'] })
    expect(live().length).toBe(31)
  })
})

describe.concurrent('several at once', () => {
  test('runs leave one of each after the next', async (context) => {
    const { say, live, summaries, repository } = await scene(context)
    const findings = [at(3), outside]
    await Promise.all([say({ findings }), say({ findings })])
    const [first] = repository.reviewComments()
    expect(repository.reviewComments().length).toBe(2)
    const said = await say({ findings })
    expect([live().map(({ id }) => id), summaries().length]).toEqual([[first?.id], 1])
    expect(said.notices).toEqual([])
    expect(repository.reviewComments()[1]).toMatchObject({ minimised: 'DUPLICATE' })
    expect([...repository.comments.values()].map(({ minimised }) => minimised)).toEqual([undefined, 'DUPLICATE'])
    expect((await say({ findings })).writes).toEqual([])
  })

  test('jobs let each other be', async (context) => {
    const { say, live, summaries } = await scene(context)
    await say({ findings: [at(3)] }, { name: 'ci/lint/europe' })
    await say({ findings: [at(5)] }, { name: 'ci/lint/asia' })
    expect((await say({ findings: [at(3)] }, { name: 'ci/lint/europe' })).writes).toEqual([])
    expect([live().length, summaries().length]).toEqual([2, 2])
  })

  test('strangers are not taken for us, whatever they write', async (context) => {
    const { say, repository, live } = await scene(context)
    await say({ findings: [at(3)] })
    const [ours] = repository.reviewComments()
    const copied = [...repository.comments.values()][0]?.body ?? ''
    const body = ours?.body.replace('f3', 'f5') ?? ''
    repository.review({ pull: 7, author: 'fabrikam', body: '', state: 'COMMENTED', commit: 'c'.repeat(40) }, [{ path: 'topology.yaml', body, side: 'RIGHT', line: 5 }])
    repository.comment(7, 'fabrikam', copied)
    for (const thread of repository.threads.values()) repository.reply(thread, me, body)
    expect(await say({ findings: [at(3), at(5)] })).toMatchObject({ commented: 1, gone: 0 })
    expect(live().map(({ at: { line } }) => line)).toEqual([3, 3, 5, 5])
    expect([...repository.comments.values()].find(({ author }) => author === 'fabrikam')?.body).toBe(copied)
  })
})

describe.concurrent('a request for changes', () => {
  const asking = { requestChanges: true, comment: 'never' } as const

  test('stands while errors do, and is dismissed when all is well', async (context) => {
    const { say, repository } = await scene(context)
    const states = () => [...repository.reviews.values()].map(({ state }) => state)
    await say({ findings: [at(3)] }, asking)
    await say({ findings: [at(3), at(5)] }, asking)
    expect(states()).toEqual(['CHANGES_REQUESTED', 'COMMENTED'])
    expect((await say({ findings: [at(5)] }, asking)).writes).toEqual(['PATCH pulls/comments/N', 'minimizeComment'])
    expect((await say({ findings: [] }, asking)).writes).toContain('PUT pulls/7/reviews/N/dismissals')
    expect(states()).toEqual(['DISMISSED', 'COMMENTED'])
    expect((await say({ findings: [] }, asking)).writes).toEqual([])
    await say({ findings: [at(5)] }, asking)
    expect(states()).toEqual(['DISMISSED', 'COMMENTED', 'CHANGES_REQUESTED'])
  })

  test('is made for what stands in no line of the diff too, and not again when somebody dismissed it', async (context) => {
    const { say, repository } = await scene(context)
    expect((await say({ findings: [outside] }, asking)).writes).toEqual([review])
    const [request] = repository.reviews.values()
    expect(request).toMatchObject({ state: 'CHANGES_REQUESTED', body: expect.stringContaining('finding elsewhere') as unknown })
    if (request !== undefined) request.state = 'DISMISSED'
    expect((await say({ findings: [outside] }, asking)).writes).toEqual([])
    expect((await say({ findings: [outside, at(3)] }, asking)).writes).toEqual([review])
    expect(repository.reviews.size).toBe(2)
  })

  test('is a comment where we opened the pull request', async (context) => {
    const { say, repository } = await scene(context)
    const pull = repository.pulls.get(7)
    if (pull !== undefined) repository.pulls.set(7, { ...pull, author: me })
    expect(await say({ findings: [at(3)] }, asking)).toMatchObject({ commented: 1, notices: [], writes: [review, review] })
    expect([...repository.reviews.values()].map(({ state }) => state)).toEqual(['COMMENTED'])
    expect((await say({ findings: [at(3)] }, asking)).writes).toEqual([])
  })

  test('stands where rules of the branch keep dismissing to others', async (context) => {
    const { say, repository } = await scene(context)
    await say({ findings: [at(3)] }, asking)
    repository.isProtected = true
    expect((await say({ findings: [] }, asking)).notices).toEqual([expect.stringMatching(/^GitHub refused: 403 Branch protections do not permit dismissing this review\. Rules of the branch/u)])
  })
})

describe.concurrent('refusals', () => {
  test('of a token that may only read are one notice, and nothing more is tried', async (context) => {
    const { say, fake } = await scene(context, { pull_requests: 'read' })
    const said = await say({ findings: [at(3)] })
    expect(said).toMatchObject({ commented: 0, summaryComment: undefined, writes: [review, comment] })
    expect(said.notices).toEqual([expect.stringMatching(/^GitHub refused: 403 Resource not accessible by integration\. .*"permissions: pull-requests: write"\. On pull requests from forks .*"mode: post"/u)])
    expect(fake.repository.reviews.size + fake.repository.comments.size).toBe(0)
  })

  test('of a line make a review that lists its findings, and the next run does not ask again', async (context) => {
    const { say, fake, repository, live, summaries } = await scene(context)
    fake.faults.push({ request: /^POST .*reviews$/u, status: 422, message: 'Unprocessable Entity: "Line could not be resolved"' })
    const said = await say({ findings: [at(3)] })
    expect(said).toMatchObject({ commented: 0, notices: ['GitHub took no comments on lines, so the review lists its findings in its text.'], writes: [review, review, comment] })
    expect([live().length, [...repository.reviews.values()][0]?.body, summaries()[0]?.body]).toEqual([0, expect.stringContaining('finding 3'), expect.stringContaining('finding 3')])
    expect((await say({ findings: [at(3)] })).writes).toEqual([])
  })

  test('of a head that moved while we spoke are left to the next run', async (context) => {
    const { say, fake, push } = await scene(context)
    const reviews: string[] = []
    fake.faults.push({ request: { test: (line: string) => line.startsWith('POST') && line.endsWith('reviews') && (push([written('topology.yaml', ten)]), reviews.push(line) > 0) } as RegExp, status: 422, message: 'Unprocessable Entity' })
    const said = await say({ findings: [at(3)] }, { comment: 'never' })
    expect([said.writes, said.notices]).toEqual([[review], [expect.stringMatching(/^GitHub did not take a review: 422/u)]])
  })

  test('of nobody: a head that has moved on is not spoken about', async (context) => {
    const { say } = await scene(context)
    const said = await say({ findings: [at(3)] }, { pull: { number: 7, commit: 'e'.repeat(40) } })
    expect(said.writes).toEqual([])
    expect(said.notices).toEqual([`The pull request has moved on from ${'e'.repeat(40)} to ${'c'.repeat(40)}: nothing was written, the run for that commit writes.`])
  })

  test.for([true, false])('by a lost answer make nothing twice (done: %s)', async (isDone, context) => {
    const { say, fake, repository } = await scene(context)
    fake.faults.push({ request: /^POST .*reviews$/u, status: 502, message: 'Bad Gateway', isDone }, { request: /^POST .*issues.*comments$/u, status: 502, message: 'Bad Gateway', isDone })
    const said = await say({ findings: [at(3), outside] })
    expect(said).toMatchObject({ commented: 1, notices: [], writes: isDone ? [review, comment] : [review, review, comment, comment] })
    expect(said.summaryComment).toBeDefined()
    expect([repository.reviewComments().length, repository.comments.size]).toEqual([1, 1])
    expect((await say({ findings: [at(3), outside] })).writes).toEqual([])
  })

  test('by a limit end the conversation, with a notice', async (context) => {
    const { say, fake } = await scene(context, { pull_requests: 'write' }, { patience: 1 })
    fake.faults.push({ request: /^POST .*reviews$/u, status: 403, message: 'You have exceeded a secondary rate limit.', headers: { 'retry-after': '600' } })
    const said = await say({ findings: [at(3)] })
    expect(said.writes).toEqual([review])
    expect(said.notices).toEqual(['GitHub did not take a review: 403 You have exceeded a secondary rate limit. The next run writes what is missing.'])
  })

  test.for([
    ['who we are', /^POST \/graphql$/u, 401, 'Who the token is'],
    ['what was said', /^GET .*pulls\/7\/comments$/u, 404, 'The comments in the diff'],
    ['what was changed', /^GET .*pulls\/7\/files$/u, 404, 'The changed files'],
  ] as const)('to tell %s leave the lines alone', async ([, request, status, what], context) => {
    const { say, fake } = await scene(context)
    fake.faults.push({ request, status, message: 'Not Found' })
    const said = await say({ findings: [at(3)] })
    expect(said.writes).not.toContain(review)
    expect(said.notices).toEqual([expect.stringMatching(new RegExp(`^${what} could not be read`, 'u'))])
  })
})

describe.concurrent('the comment about the whole change', () => {
  test('is written on failure and kept up to date from then on', async (context) => {
    const { say, summaries } = await scene(context)
    const wishes = { comment: 'on-failure', review: 'none' } as const
    expect((await say({ findings: [at(3, { level: 'warning' })] }, wishes)).writes).toEqual([])
    expect((await say({ findings: [at(3)] }, wishes)).writes).toEqual([comment])
    expect((await say({ findings: [] }, wishes)).writes).toEqual(['PATCH issues/comments/N'])
    expect(summaries().map(({ body }) => body.split('\n')[0])).toEqual(['### topolint: passed'])
    expect((await say({ findings: [at(3)] }, { ...wishes, comment: 'never' })).writes).toEqual([])
  })
})
