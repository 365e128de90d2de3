import { builtInRules, demonstrate, explain, fixTexts, lint, lintChange, type ChangeOptions, type LintOptions } from '@topolint/core'
import { describe, expect, test } from 'vitest'
import { applied, rewrite } from '../../test/applied-suggestion.js'
import { readReport, reportText } from './report-file.js'
import { verdictOf, type JudgedRun } from './verdict-of.js'

const rule = 'next-hop-newest-generation'
const options: ChangeOptions & LintOptions = { today: '2014-06-01', choice: { only: [rule] } }
const subject = { repository: 'contoso/topology', commit: 'c0ffee00'.repeat(5), base: 'ba5eba11'.repeat(5), pullRequest: 7 }

type Texts = Readonly<Record<string, string | Uint8Array>>

const files = (texts: Texts) => Object.entries(texts).map(([path, text]) => ({ path, bytes: Buffer.from(text) }))
const settled = { tool: '1.2.3', subject, baselined: [], folder: '', blobOf: () => undefined, failOn: 'error', onlyNew: true, ownChecks: [], remarks: [] } as const

async function verdictOfChange(before: Texts, after: Texts, more: Partial<JudgedRun> = {}, others: Partial<ChangeOptions> = {}) {
  const change = await lintChange(files(before), files(after), { ...options, ...others })
  return readBack(verdictOf({ ...settled, head: change.head, change, ...more }))
}

async function verdictOfFiles(texts: Texts, more: Partial<JudgedRun> = {}, others: Partial<LintOptions> = {}) {
  return readBack(verdictOf({ ...settled, head: await lint(files(texts), { ...options, ...others }), change: undefined, ...more }))
}

/** Whatever a run comes to can be handed on. */
function readBack(made: ReturnType<typeof verdictOf>): ReturnType<typeof verdictOf> {
  expect(readReport(Buffer.from(reportText(made)))).toEqual({ verdict: made })
  return made
}

const document = (hops: Readonly<Record<string, string>>) => `apiVersion: topolint/v1
kind: Topology
name: contoso
merged: 2014-03-01
pools:
  - { fqdn: pool10.contoso.com, product: lync2010 }
  - { fqdn: pool09.contoso.com, product: ocs2007r2 }
  - { fqdn: pool13.contoso.com, product: lync2013 }
applicationPools:
${Object.entries(hops)
  .map(([pool, hop]) => `  - { fqdn: ${pool}.contoso.com, product: lync2013, created: 2014-05-20, nextHop: ${hop}.contoso.com }\n`)
  .join('')}`

const appsLine = (hop: string) => `  - { fqdn: apps.contoso.com, product: lync2013, created: 2014-05-20, nextHop: ${hop}.contoso.com }`

const blobs = new Map([['estate/a.yaml', 'b10b'.repeat(10)]])

describe('what a change brings', () => {
  test('is told with its place, its lines and how to mend it', async () => {
    const { findings, counts, outcome, standing } = await verdictOfChange({ 'a.yaml': document({ apps: 'pool13' }) }, { 'a.yaml': document({ apps: 'pool10' }) }, { folder: 'estate', blobOf: (path) => blobs.get(path) })
    const [finding] = findings
    expect({ outcome, standing, counts }).toEqual({ outcome: 'failed', standing: [], counts: { error: 1, warning: 0, info: 0, new: 1, fixed: 0, standing: 0, baselined: 0, files: 1 } })
    expect(finding).toMatchObject({
      rule,
      level: 'error',
      state: 'introduced',
      message: expect.stringContaining('apps.contoso.com routes through pool10.contoso.com') as string,
      at: { path: 'estate/a.yaml', start: { line: 10, column: 80 }, end: { line: 10, column: 98 }, lines: [appsLine('pool10')], blob: 'b10b'.repeat(10) },
      fix: { safety: 'unsafe', suggestion: { path: 'estate/a.yaml', startLine: 10, endLine: 10, was: [appsLine('pool10')], lines: [appsLine('pool13')] } },
      before: undefined,
    })
    expect(finding?.related.map(({ at }) => at?.lines)).toEqual(finding?.related.map(() => []))
  })

  test('comes with what stood there before where it is worse now', async () => {
    const { findings, counts } = await verdictOfChange({ 'a.yaml': document({ apps: 'pool10' }) }, { 'a.yaml': document({ apps: 'pool09' }) })
    expect(findings.map(({ state, before }) => [state, before?.level, before?.message.includes('pool10')])).toEqual([['worsened', 'error', true]])
    expect([counts.new, counts.standing, counts.fixed]).toEqual([1, 0, 0])
  })

  test('is all that is reported when only that is asked for; the rest is not gone', async () => {
    const before = { 'a.yaml': document({ old: 'pool10' }) }
    const after = { 'a.yaml': document({ old: 'pool10', apps: 'pool10' }) }
    const some = await verdictOfChange(before, after)
    const all = await verdictOfChange(before, after, { onlyNew: false })
    expect(some.findings.map(({ state }) => state)).toEqual(['introduced'])
    expect(all.findings.map(({ state }) => state)).toEqual(['introduced', 'standing'])
    expect(some.standing).toEqual([all.findings[1]?.fingerprint])
    expect(all.standing).toEqual([])
    expect([some.counts.error, some.counts.standing, all.counts.error, all.counts.standing]).toEqual([1, 1, 2, 1])
  })

  test('may be that something is gone', async () => {
    const { findings, fixed, outcome, counts } = await verdictOfChange({ 'a.yaml': document({ apps: 'pool10' }) }, { 'a.yaml': document({ apps: 'pool13' }) }, { folder: 'estate' })
    expect([findings.length, outcome, counts.fixed]).toEqual([0, 'passed', 1])
    expect(fixed).toMatchObject([{ rule, level: 'error', path: 'estate/a.yaml' }])
  })

  test('may be that it touches its own checks', async () => {
    const { remarks } = await verdictOfChange({}, {}, { ownChecks: ['topolint.yaml', 'rules/a.yaml'], remarks: ['Nothing was looked at.'] })
    expect(remarks).toEqual(['The change touches topolint.yaml and rules/a.yaml, by which the checks go: that takes effect when it is merged, and this run went by the base.', 'Nothing was looked at.'])
    const many = await verdictOfChange({}, {}, { ownChecks: Array.from({ length: 9 }, (_, at) => `rules/${at}.yaml`) })
    expect(many.remarks[0]).toContain('rules/4.yaml and 4 more, by which')
  })
})

describe('without a change', () => {
  test('everything stands, and is reported', async () => {
    const { findings, counts, outcome, fixed } = await verdictOfFiles({ 'a.yaml': document({ apps: 'pool10' }) })
    expect(findings.map(({ state }) => state)).toEqual(['standing'])
    expect([counts.new, counts.standing, outcome, fixed.length]).toEqual([0, 1, 'failed', 0])
  })

  test.each([
    ['never', 'passed'],
    ['error', 'failed'],
    ['info', 'failed'],
  ] as const)('a run that fails on %s has %s', async (failOn, outcome) => {
    expect((await verdictOfFiles({ 'a.yaml': document({ apps: 'pool10' }) }, { failOn })).outcome).toBe(outcome)
  })

  test('what stands nowhere in the repository is told without a place', async () => {
    const { findings } = await verdictOfFiles({ '../a.yaml': document({ apps: 'pool10' }) })
    expect(findings.map(({ at, fix }) => [at, fix?.suggestion])).toEqual([[undefined, undefined]])
  })

  test('a path that no report can hold names no file', async () => {
    const { findings } = await verdictOfFiles({ 'a\n::error::b.yaml': document({ apps: 'pool10' }) })
    expect(findings.map(({ at }) => at?.path)).toEqual(['a\ufffd::error::b.yaml'])
  })
})

describe('what is held back', () => {
  const commented = (reason: string, hop = 'pool10') => `${document({})}  # topolint-ignore[${rule}]: ${reason}\n${appsLine(hop)}\n`
  const wrong = { 'a.yaml': document({ apps: 'pool10' }) }

  test('by the baseline is neither reported nor new', async () => {
    const { head } = await lintChange([], files(wrong), options)
    const { findings, counts, outcome, suppressed, standing } = await verdictOfChange({}, wrong, { baselined: head.findings })
    expect([findings.length, outcome, counts.new, counts.standing, counts.baselined]).toEqual([0, 'passed', 0, 0, 1])
    expect(suppressed).toMatchObject([{ by: 'baseline', isNew: false, at: { path: 'a.yaml' } }])
    expect(standing).toEqual(head.findings.map(({ fingerprint }) => fingerprint))
  })

  test.each<[what: string, before: string, after: string, isNew: boolean]>([
    ['a comment that the change brings is new', document({ apps: 'pool10' }), commented('the old pool goes in July'), true],
    ['one that comes with the finding is new', document({ apps: 'pool13' }), commented('the old pool goes in July'), true],
    ['one that was there is not', commented('the old pool goes in July'), `# moved\n${commented('the old pool goes in July')}`, false],
    ['one that was there is not, whatever the value became', commented('the old pool goes in July'), commented('the old pool goes in July', 'pool09'), false],
  ])('%s', async (_what, before, after, isNew) => {
    const { suppressed, findings } = await verdictOfChange({ 'a.yaml': before }, { 'a.yaml': after })
    expect(findings).toEqual([])
    expect(suppressed).toMatchObject([{ rule, by: 'comment', reason: 'the old pool goes in July', isNew }])
  })

  test('is not new where nothing changed', async () => {
    const { suppressed } = await verdictOfFiles({ 'a.yaml': commented('the old pool goes in July') })
    expect(suppressed).toMatchObject([{ by: 'comment', isNew: false }])
  })

  test('by the configuration is not new: that is read from the base', async () => {
    const suppress = [{ rule, at: 'apps.contoso.com', reason: 'agreed with Fabrikam', until: '2014-12-31' }]
    const { suppressed } = await verdictOfChange({}, wrong, {}, { suppress })
    expect(suppressed).toMatchObject([{ by: 'configuration', reason: 'agreed with Fabrikam', until: '2014-12-31', isNew: false, at: { path: 'a.yaml', start: { line: 10 }, lines: [] } }])
  })

  test('stands with what is new first', async () => {
    const old = commented('the old pool goes in July')
    const { suppressed } = await verdictOfChange({ 'a.yaml': old }, { 'a.yaml': old, 'b.yaml': commented('for a week').replaceAll('contoso', 'fabrikam') })
    expect(suppressed.map(({ isNew, at }) => [isNew, at?.path])).toEqual([[true, 'b.yaml'], [false, 'a.yaml']])
  })
})

test('what could not be judged says what would have to be known', async () => {
  const text = '$pool = Read-Host\nNew-CsTrustedApplicationPool -Identity apps.contoso.com -Registrar $pool -Site Berlin\n'
  const { notJudged } = await verdictOfChange({ 'a.yaml': document({}) }, { 'a.yaml': document({}), 'deploy.ps1': text }, { folder: 'estate' })
  expect(notJudged).toMatchObject([{ rule, about: 'apps.contoso.com', at: { path: 'estate/deploy.ps1', lines: [] } }])
  expect(notJudged[0]?.reasons.join()).toContain('estate/deploy.ps1:')
})

describe('a suggestion', () => {
  const text = document({ apps: 'pool10' })
  const offered = async (bytes: Uint8Array, path = 'a.yaml') => (await verdictOfFiles({ [path]: bytes })).findings.map(({ fix }) => fix?.suggestion !== undefined)
  const utf16 = Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')])

  test.each<[what: string, bytes: Uint8Array, offered: boolean]>([
    ['is offered for UTF-8', Buffer.from(`# caf\u00e9\n${text}`), true],
    ['is offered after a byte order mark', Buffer.from(`\ufeff${text}`), true],
    ['is not offered for UTF-16, which GitHub does not show', utf16, false],
    ['is not offered for Windows-1252, which GitHub would write as UTF-8', Buffer.from(`# caf\u00e9\n${text}`, 'latin1'), false],
    ['is not offered where lines end in two ways', Buffer.from(`# first\r\n${text}`), false],
  ])('%s', async (_what, bytes, expected) => {
    expect(await offered(bytes)).toEqual([expected])
  })
})

test('hostile texts are cut and cleaned', async () => {
  const { findings } = await verdictOfFiles({ 'a.yaml': document({ apps: 'pool10' }) })
  const head = await lint(files({ 'a.yaml': document({ apps: 'pool10' }) }), options)
  const hostile = head.findings.map((finding) => ({ ...finding, message: `\u001b[31m\r\n${'x'.repeat(9_999)}\ud800`, why: '\u0000' }))
  const made = readBack(verdictOf({ ...settled, head: { ...head, findings: hostile }, change: undefined }))
  expect(made.findings.map(({ message, why }) => [message.slice(0, 7), message.length <= 2_000, message.endsWith('\u2026'), why])).toEqual([['\ufffd[31m\nx', true, true, '\ufffd']])
  expect(findings.length).toBe(1)
})

test('of several findings the worst come first, one of each file before the second', async () => {
  const two = document({ apps: 'pool10', more: 'pool10' })
  const { findings } = await verdictOfFiles({ 'a.yaml': two, 'b.yaml': two.replaceAll('contoso', 'fabrikam') })
  expect(findings.map(({ at }) => at?.path)).toEqual(['a.yaml', 'b.yaml', 'a.yaml', 'b.yaml'])
})

test('whatever a rule finds can be handed on, and every fix is suggested as it is carried out', async () => {
  const unlike: string[] = []
  let found = 0
  let suggested = 0
  for (const { id } of builtInRules) {
    const explained = await explain(id)
    if (!('examples' in explained)) continue
    for (const example of explained.examples.invalid) {
      const { report: head } = demonstrate(example, explained.data)
      const { findings } = readBack(verdictOf({ ...settled, head, change: undefined }))
      const byFix = fixTexts(head.findings)
      found += findings.length
      for (const finding of head.findings) {
        const texts = (finding.fix === undefined ? undefined : byFix.get(finding.fix)) ?? []
        const [source] = texts.map(({ at }) => at.source)
        if (source === undefined) continue
        const suggestion = findings.find(({ fingerprint }) => fingerprint === finding.fingerprint)?.fix?.suggestion
        const wanted = rewrite(source.text, texts.map(({ at: { start, end }, text }) => ({ start, end, text })))
        if (suggestion === undefined || applied(source.text, suggestion) !== wanted) unlike.push(`${id}: ${example.name}`)
        else suggested++
      }
    }
  }
  expect(unlike).toEqual([])
  expect(found).toBeGreaterThan(300)
  expect(suggested).toBeGreaterThan(40)
})
