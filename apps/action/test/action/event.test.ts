import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { Contoso, reader } from './contoso.js'
import { broken, healthy } from './topologies.js'

const posting = { review: 'suggest', comment: 'always' }
const breaking = { base: { 'topology.yaml': healthy }, head: { 'topology.yaml': broken } }

describe.concurrent('events', () => {
  test('merge_group: the queue is held against its base, and nothing is posted', async (context) => {
    const contoso = await Contoso.begin(context, breaking)
    const { code, annotations, outputs, summary, writes } = await contoso.run({ event: 'merge_group', inputs: posting })
    expect({ code, annotations, writes }).toEqual({ code: 1, annotations: [], writes: [] })
    expect(summary).toContain('next-hop-newest-generation')
    expect(outputs).toMatchObject({ new: '1' })
  })

  test('push: everything there is', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': broken } })
    contoso.pushBase({ 'notes.md': '# Notes\n' })
    const { code, annotations, outputs, writes } = await contoso.run({ event: 'push', inputs: posting })
    expect({ code, annotations, writes }).toEqual({ code: 1, annotations: ['error topology.yaml:12'], writes: [] })
    expect(outputs).toMatchObject({ errors: '1' })
  })

  test('push, only what is new', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': broken } })
    contoso.pushBase({ 'notes.md': '# Notes\n' })
    const { code, annotations, outputs } = await contoso.run({ event: 'push', inputs: { 'only-new': 'true' } })
    expect({ code, annotations }).toEqual({ code: 0, annotations: [] })
    expect(outputs).toMatchObject({ errors: '0', new: '0' })
  })

  test('schedule: everything there is', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': broken } })
    const { code, annotations } = await contoso.run({ event: 'schedule' })
    expect({ code, annotations }).toEqual({ code: 1, annotations: ['error topology.yaml:12'] })
  })

  test('schedule, only what is new: there is nothing to compare with', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': broken } })
    const { code, notices } = await contoso.run({ event: 'schedule', inputs: { 'only-new': 'true' } })
    expect(code).toBe(1)
    expect(notices).toEqual([expect.stringMatching(/^error: .*base-ref/u)])
  })

  test.for(['pull_request_target', 'workflow_run'] as const)('%s never lints', async (event, context) => {
    const contoso = await Contoso.begin(context, { ...breaking, from: 'fork' })
    const { code, notices, requests } = await contoso.run({ event, inputs: posting })
    expect(code).toBe(1)
    expect(notices).toEqual([expect.stringMatching(/^error: .*mode: post/u)])
    expect(requests).toEqual([])
  })

  test('everything of a pull request, on request', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': broken }, head: { 'notes.md': '# Notes\n' } })
    const { code, annotations, outputs } = await contoso.run({ inputs: { 'only-new': 'false' } })
    expect({ code, annotations }).toEqual({ code: 1, annotations: ['error topology.yaml:12'] })
    expect(outputs).toMatchObject({ errors: '1', new: '0' })
  })

  test('a level to fail on, and none', async (context) => {
    const contoso = await Contoso.begin(context, breaking)
    expect((await contoso.run({ inputs: { 'fail-on': 'never' } })).code).toBe(0)
    expect((await contoso.run({ inputs: { 'fail-on': 'info' } })).code).toBe(1)
  })

  test('GitHub Enterprise Server', async (context) => {
    const contoso = await Contoso.begin(context, { ...breaking, place: 'enterprise' })
    const { code, requests } = await contoso.run({ inputs: posting, environment: { GITHUB_SERVER_URL: 'https://github.contoso.com' } })
    expect(code).toBe(1)
    expect(requests.filter((request) => !/^[A-Z]+ \/api\/(?:v3\/|graphql$)/u.test(request))).toEqual([])
    expect(contoso.lines()).toEqual([expect.stringMatching(/^topology\.yaml:12 /u)])
  })

  test('files for other steps, and none where nothing was asked for', async (context) => {
    const contoso = await Contoso.begin(context, breaking)
    const { workspace, outputs } = await contoso.run({ inputs: { 'sarif-file': 'out/topolint.sarif', report: 'out/report.json' } })
    expect(outputs).toMatchObject({ 'sarif-file': 'out/topolint.sarif', 'report-file': 'out/report.json' })
    const { runs } = JSON.parse(readFileSync(join(workspace, 'out/topolint.sarif'), 'utf8')) as { runs: readonly { results: readonly { ruleId: string }[] }[] } // as SARIF has it
    expect(runs.flatMap(({ results }) => results.map(({ ruleId }) => ruleId))).toEqual(['next-hop-newest-generation'])
    expect(existsSync(join((await contoso.run()).workspace, 'out'))).toBe(false)
  })

  test('no summary where none is wanted', async (context) => {
    const contoso = await Contoso.begin(context, breaking)
    expect((await contoso.run({ inputs: { summary: 'false' } })).summary).toBe('')
  })
})

describe.concurrent('the versions of the files', () => {
  const expected = { code: 1, annotations: ['error topology.yaml:12'], left: [] }

  test.for([0, 1, 2, 50])('a checkout of depth %i', async (depth, context) => {
    const contoso = await Contoso.begin(context, breaking)
    const { code, annotations, left } = await contoso.run({ depth, permissions: reader })
    expect({ code, annotations, left }).toEqual(expected)
  })

  test.for([0, 1])('a checkout of the head, of depth %i, with a base that went on', async (depth, context) => {
    const contoso = await Contoso.begin(context, breaking)
    contoso.pushBase({ 'other.yaml': broken.replaceAll('contoso', 'fabrikam') })
    const { code, annotations, left } = await contoso.run({ depth, checkout: 'head', permissions: reader })
    expect({ code, annotations, left }).toEqual(expected)
  })

  test('a shallow checkout that git cannot fetch into: through the interface of GitHub', async (context) => {
    const contoso = await Contoso.begin(context, breaking)
    const { code, annotations, left, requests } = await contoso.run({ remote: 'gone', permissions: reader })
    expect({ code, annotations, left }).toEqual(expected)
    expect(requests).not.toEqual([])
  })

  test('a shallow checkout without a token: from its remote', async (context) => {
    const contoso = await Contoso.begin(context, breaking)
    const { code, annotations, left, requests } = await contoso.run({ inputs: { token: '' } })
    expect({ code, annotations, left }).toEqual(expected)
    expect(requests).toEqual([])
  })

  test('a shallow checkout without either: the run fails, and says what to do', async (context) => {
    const contoso = await Contoso.begin(context, breaking)
    const { code, annotations, notices, outputs, left } = await contoso.run({ inputs: { token: '' }, remote: 'gone' })
    expect({ code, annotations, outputs, left }).toEqual({ code: 1, annotations: [], outputs: {}, left: [] })
    expect(notices).toEqual([expect.stringMatching(/^error: .*fetch-depth: 0/u)])
  })

  test('no checkout: through the interface of GitHub, and without a token the exact fix', async (context) => {
    const contoso = await Contoso.begin(context, breaking)
    const { code, annotations } = await contoso.run({ checkout: 'nothing', permissions: reader })
    expect({ code, annotations }).toEqual({ code: 1, annotations: ['error topology.yaml:12'] })
    const without = await contoso.run({ checkout: 'nothing', inputs: { token: '' } })
    expect(without.code).toBe(1)
    expect(without.notices).toEqual([expect.stringMatching(/^error: .*actions\/checkout/u)])
  })

  test('a checkout into a folder of the workspace', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'estate/topology.yaml': healthy }, head: { 'estate/topology.yaml': broken } })
    const { code, annotations } = await contoso.run({ into: 'repository', inputs: { ...posting, 'working-directory': 'repository/estate' } })
    expect({ code, annotations }).toEqual({ code: 1, annotations: ['error estate/topology.yaml:12'] })
    expect(contoso.lines()).toEqual([expect.stringMatching(/^estate\/topology\.yaml:12 /u)])
  })

  test.skipIf(process.getuid?.() !== 0)('a checkout that belongs to another user, as in a container', async (context) => {
    const contoso = await Contoso.begin(context, breaking)
    const { code, annotations } = await contoso.run({ prepare: (workspace) => void spawnSync('chown', ['-R', '12345', workspace]), permissions: reader })
    expect({ code, annotations }).toEqual({ code: 1, annotations: ['error topology.yaml:12'] })
  })

  test('a folder that the change brings', async (context) => {
    const contoso = await Contoso.begin(context, { base: { 'notes.md': '# Notes\n' }, head: { 'estate/topology.yaml': broken } })
    const { code, annotations } = await contoso.run({ inputs: { 'working-directory': 'estate' }, permissions: reader })
    expect({ code, annotations }).toEqual({ code: 1, annotations: ['error estate/topology.yaml:12'] })
  })

  test('a path that names nothing', async (context) => {
    const contoso = await Contoso.begin(context, breaking)
    const { code, annotations, notices } = await contoso.run({ inputs: { paths: 'topologie.yaml' }, permissions: reader })
    expect({ code, annotations }).toEqual({ code: 1, annotations: [] })
    expect(notices.join('\n')).toContain('topologie.yaml')
  })

  test('a pointer of Git LFS is not linted, and the summary says so', async (context) => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy, 'export.xml': pointer }, head: { 'topology.yaml': broken, 'export.xml': pointer.replace('12345', '12346') } })
    const { code, annotations, summary } = await contoso.run({ permissions: reader })
    expect({ code, annotations }).toEqual({ code: 1, annotations: ['error topology.yaml:12'] })
    expect(summary).toMatch(/LFS.*export\.xml|export\.xml.*LFS/u)
  })

  test('files of the disk that are not committed are none of them', async (context) => {
    const contoso = await Contoso.begin(context, breaking)
    const { annotations } = await contoso.run({ prepare: (workspace) => rmSync(join(workspace, 'topology.yaml')) })
    expect(annotations).toEqual(['error topology.yaml:12'])
  })

  test.for([0, 1])('a tag to compare with, in a checkout of depth %i', async (depth, context) => {
    const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy } })
    contoso.origin.point('refs/tags/2014-05', contoso.state.base.sha)
    contoso.pushBase({ 'topology.yaml': broken })
    const { code, outputs } = await contoso.run({ event: 'schedule', inputs: { 'base-ref': '2014-05' }, depth, permissions: reader })
    expect({ code, outputs }).toMatchObject({ code: 1, outputs: { new: '1' } })
  })

  test('a ref that is not there', async (context) => {
    const contoso = await Contoso.begin(context, breaking)
    const { code, notices } = await contoso.run({ inputs: { 'base-ref': 'release/2013' }, permissions: reader })
    expect(code).toBe(1)
    expect(notices).toEqual([expect.stringMatching(/^error: .*release\/2013/u)])
  })
})
