import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, type TestContext } from 'vitest'
import { Contoso, reader, type Ran } from './contoso.js'
import { broken, healthy } from './topologies.js'

const posting = { review: 'suggest', comment: 'always', report: 'topolint-report.json' }
const breaking = { base: { 'topology.yaml': healthy }, head: { 'topology.yaml': broken }, from: 'fork' } as const

interface Reported {
  readonly contoso: Contoso
  readonly ran: Ran
  readonly report: string
}

/** A fork's own run, with a token that only reads, and the report that it left. */
async function reported(context: TestContext): Promise<Reported> {
  const contoso = await Contoso.begin(context, breaking)
  const ran = await contoso.run({ inputs: posting, permissions: reader })
  return { contoso, ran, report: readFileSync(join(ran.workspace, 'topolint-report.json'), 'utf8') }
}

function post(contoso: Contoso, report: string | Uint8Array): Promise<Ran> {
  return contoso.run({ event: 'workflow_run', inputs: { ...posting, mode: 'post' }, permissions: { pull_requests: 'write' }, files: { 'topolint-report.json': report } })
}

describe.concurrent('a fork', () => {
  test('sees annotations and a summary, and leaves a report', async (context) => {
    const { contoso, ran } = await reported(context)
    expect({ code: ran.code, annotations: ran.annotations, writes: ran.writes.filter((write) => !write.startsWith('POST')) }).toEqual({ code: 1, annotations: ['error topology.yaml:12'], writes: [] })
    expect(ran.outputs).toMatchObject({ outcome: 'failed', 'report-file': 'topolint-report.json' })
    expect(ran.summary).toContain('next-hop-newest-generation')
    expect([contoso.lines(), contoso.comments()]).toEqual([[], []])
  })

  test('has its report posted by a run that checks nothing out', async (context) => {
    const { contoso, report } = await reported(context)
    const { code, outputs, writes } = await post(contoso, report)
    expect({ code, outputs }).toMatchObject({ code: 0, outputs: { outcome: 'failed', errors: '1' } })
    expect(contoso.lines()).toEqual([expect.stringMatching(/^topology\.yaml:12 .* \+ fix$/u)])
    expect(contoso.comments()).toEqual(['### topolint: failed'])
    expect(writes.length).toBe(2)
    expect((await post(contoso, report)).writes).toEqual([])
  })

  test('that mends what was found has its comment settled', async (context) => {
    const { contoso, report } = await reported(context)
    await post(contoso, report)
    contoso.push({ 'topology.yaml': healthy })
    const { workspace } = await contoso.run({ inputs: posting, permissions: reader })
    await post(contoso, readFileSync(join(workspace, 'topolint-report.json'), 'utf8'))
    expect(contoso.lines()).toEqual([expect.stringContaining('(resolved) ~~')])
    expect(contoso.comments()).toEqual(['### topolint: passed'])
  })

  test('that pushed again meanwhile: the older report is not posted', async (context) => {
    const { contoso, report } = await reported(context)
    contoso.push({ 'topology.yaml': healthy })
    const { writes } = await post(contoso, report)
    expect(writes).toEqual([])
  })

  test('cannot have a report posted on another pull request', async (context) => {
    const { contoso, report } = await reported(context)
    const verdict = JSON.parse(report) as { subject: Record<string, unknown> } // our own format
    verdict.subject['pullRequest'] = 8
    await post(contoso, JSON.stringify(verdict))
    expect([...contoso.github.repository.comments.values()].map(({ pull }) => pull)).toEqual([7])
  })

  test.for<readonly [what: string, report: (report: string) => string | Uint8Array, says: RegExp]>([
    ['no JSON', () => 'not a report', /report/u],
    ['another format', (report) => report.replace('topolint-verdict/1', 'topolint-verdict/2'), /topolint-verdict\/2|format/u],
    ['too large', (report) => report + ' '.repeat(6 * 1024 * 1024), /large|bytes|MB/u],
    ['of another commit', (report) => report.replace(/"commit":\s*"[0-9a-f]+"/u, `"commit":"${'e'.repeat(40)}"`), /commit/u],
    ['with a path that leads out', (report) => report.replaceAll('"topology.yaml"', '"../topology.yaml"'), /path/u],
    ['with commands for the runner', (report) => report.replaceAll('apps.contoso.com', '::error::\\n##[add-matcher]x'), /./u],
  ])('cannot have a report posted that is %s', async ([what, change, says], context) => {
    const { contoso, report } = await reported(context)
    const { code, notices, log, writes } = await post(contoso, change(report))
    if (what === 'with commands for the runner') {
      expect(notices).toEqual([])
      expect(log.commands.filter(({ command }) => command === 'add-matcher')).toEqual([])
      return
    }
    expect({ code, writes }).toEqual({ code: 1, writes: [] })
    expect(notices.join('\n')).toMatch(says)
  })

  test('without a report: the exact fix', async (context) => {
    const contoso = await Contoso.begin(context, breaking)
    const { code, notices } = await contoso.run({ event: 'workflow_run', inputs: { ...posting, mode: 'post' }, permissions: { pull_requests: 'write' } })
    expect(code).toBe(1)
    expect(notices.join('\n')).toMatch(/topolint-report\.json/u)
  })
})
