import { describe, expect, test } from 'vitest'
import { commit, contoso } from '../../test/github/estate.js'
import { FakeGitHub } from '../../test/github/server.js'
import { reportedFinding, reportedPlace, verdict } from '../../test/verdict.js'
import { GitHub } from '../github/github.js'
import { linksOf } from '../text/links.js'
import { checkRunOf } from './check-run-of.js'

const links = linksOf({ server: 'https://github.com', repository: 'contoso/topology', commit: 'c0ffee', rule: () => undefined })
const checkOf = (parts: Parameters<typeof verdict>[0]): ReturnType<typeof checkRunOf> => checkRunOf(verdict(parts), { name: 'topolint', links })

describe('a check run', () => {
  test('says what was found, at its lines', () => {
    const finding = reportedFinding({
      at: { ...reportedPlace('a b.yaml', 9), start: { line: 9, column: 14 }, end: { line: 9, column: 32 } },
      message: 'routes through pool10',
      why: 'It has a reason.',
      state: 'worsened',
      before: { level: 'info', message: 'routed through pool12' },
      fix: { says: 'route through pool13', safety: 'unsafe', suggestion: undefined },
    })
    expect(checkOf({ findings: [finding] })).toEqual({
      name: 'topolint',
      commit: 'c0ffee00'.repeat(5),
      conclusion: 'failure',
      title: '1 error reported (1 new, 0 fixed, 0 as before).',
      summary: expect.stringMatching(/^## topolint: failed\n\n1 error[\s\S]*\[a b\.yaml:9\]\(https:/u) as string,
      annotations: [
        {
          path: 'a b.yaml',
          start_line: 9,
          end_line: 9,
          start_column: 14,
          end_column: 31,
          annotation_level: 'failure',
          title: 'next-hop-newest-generation (worse than before)',
          message: 'routes through pool10\nBefore: info: routed through pool12\nFix: route through pool13 (unsafe)\n\nIt has a reason.',
        },
      ],
    })
  })

  test('has columns on one line only', () => {
    const [several, point] = checkOf({ findings: [reportedFinding({ at: reportedPlace('a.yaml', 3, ['a', 'b']) }), reportedFinding({ at: { ...reportedPlace('a.yaml', 3), end: { line: 3, column: 1 } } })] }).annotations
    expect(several).toMatchObject({ start_line: 3, end_line: 4 })
    expect(Object.keys(several ?? {})).not.toContain('start_column')
    expect(point).toMatchObject({ start_column: 1, end_column: 1 })
  })

  test.each([
    ['failed', 'error', 'failure'],
    ['failed', 'warning', 'failure'],
    ['passed', 'error', 'neutral'],
    ['passed', 'warning', 'success'],
  ] as const)('of a run that %s with an %s is a %s', (outcome, level, conclusion) => {
    expect(checkOf({ outcome, findings: [reportedFinding({ level })] }).conclusion).toBe(conclusion)
  })

  test('says what stands at no line', () => {
    const findings = [reportedFinding({ at: undefined }), reportedFinding({ at: reportedPlace('a\ud800.yaml') }), reportedFinding({ level: 'info' })]
    const { annotations, summary } = checkOf({ findings })
    expect(annotations.map(({ annotation_level }) => annotation_level)).toEqual(['notice'])
    expect(summary).toContain('- 1 of 3 findings stand at their lines; the others are told here and in the log only.\n')
  })

  test('of very much keeps to what GitHub takes', () => {
    const text = `${'\u{1f600}'.repeat(10_000)}\u0000\u202e`
    const findings = Array.from({ length: 600 }, (_, at) => reportedFinding({ message: text, rule: text, why: text, fingerprint: String(at) }))
    const { annotations, summary } = checkOf({ findings })
    expect(annotations.length).toBe(500)
    expect(summary).toContain('- 500 of 600 findings')
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(65_535)
    for (const { title, message } of annotations.slice(0, 3)) {
      expect(title.length).toBeLessThanOrEqual(255)
      expect(Buffer.byteLength(message)).toBeLessThanOrEqual(65_536)
      expect(title + message).not.toMatch(/[^\P{Cc}\n]|\p{Cs}|\u202e/u)
    }
  })
})

test('GitHub takes it, whatever the texts are', async ({ onTestFinished }) => {
  const fake = new FakeGitHub(contoso().repository)
  fake.grant('ghs_token', { checks: 'write' })
  const api = await fake.start()
  onTestFinished(() => fake.stop())
  const texts = ['::error::x', '\ud800', 'a\u0000b', '<!-- ', '| a |', '@contoso #1', '\u202e', '']
  const findings = Array.from({ length: 60 }, (_, at) => {
    const text = texts[at % texts.length] ?? ''
    return reportedFinding({ rule: text, message: text, why: text, at: reportedPlace(`${text}.yaml`, at + 1, at % 2 === 0 ? ['a'] : ['a', '']) })
  })
  const check = checkRunOf(verdict({ findings, subject: { repository: 'contoso/topology', commit: commit.head, base: undefined, pullRequest: 7 } }), { name: 'topolint', links })
  const { refusal } = await new GitHub({ token: 'ghs_token', api, owner: 'contoso', repo: 'topology', log: () => undefined }).addCheckRun(check)
  expect([refusal, fake.violations]).toEqual([undefined, []])
  expect([...fake.repository.checkRuns.values()]).toMatchObject([{ conclusion: 'failure', annotations: check.annotations }])
  expect(check.annotations.length).toBe(52)
})
