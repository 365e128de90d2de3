import { describe, expect, test } from 'vitest'
import type { Finding, RuleData } from '@topolint/engine'
import { at, finding, options, run, source } from '../test/run.js'
import { sarif, type SarifRun } from './sarif.js'
import { mostLocations, mostResults } from './sarif/limits.js'
import type { RunReport } from './reporter.js'

const topology = source('kind: Topology\r\nnextHop: pool10.contoso.com\r\nother: "pool10"\r\n', 'a b/topology.yaml')
const pool = at(topology, 'pool10.contoso.com')
const nowhere = { source: source('', ''), start: 0, end: 0 }

const rule: RuleData = {
  id: 'some-rule',
  title: 'Things are as they should be',
  why: 'It has\na reason.',
  tags: ['migration'],
  basis: [{ document: 'Dn466143', section: 'Moving', says: 'It must be so.' }],
  each: 'pool',
  require: 'true',
  level: 'info',
  fix: { set: 'self.nextHop', to: 'x', says: 'do it', safety: 'unsafe' },
}

const about: SarifRun = { version: '1.2.3', rules: [{ ...rule, id: 'other-rule', level: 'error' }, rule], exitCode: 1, includeSuppressed: false, write: () => undefined }

interface Log {
  readonly runs: readonly [{ readonly results: readonly Record<string, unknown>[]; readonly invocations: readonly [{ readonly toolExecutionNotifications?: readonly unknown[] }]; readonly artifacts: readonly unknown[]; readonly tool: { readonly driver: { readonly rules: readonly unknown[] } } }]
}

function logOf(report: RunReport, parts: Partial<SarifRun> = {}): Log['runs'][0] {
  const log = JSON.parse(sarif({ ...about, ...parts })(report, options)) as Log // our own format
  return log.runs[0]
}

const place = { artifactLocation: { uri: 'a%20b/topology.yaml', uriBaseId: '%SRCROOT%', index: 0 }, region: { startLine: 2, startColumn: 10, endLine: 2, endColumn: 28 } }

describe('a finding', () => {
  test('with everything', () => {
    const full = finding(pool, {
      level: 'info',
      message: 'it is [wrong](https://contoso.com) {0}',
      related: [{ message: 'here', at: pool }],
      fix: { says: 'route through pool13', safety: 'unsafe', changes: [{ kind: 'set', at: pool, value: 'pool13.contoso.com' }] },
    })
    expect(logOf(run([full]), { write: () => [{ at: pool, text: 'pool13.contoso.com' }] }).results).toEqual([
      {
        ruleId: 'some-rule',
        ruleIndex: 1,
        level: 'note',
        message: { text: 'it is [wrong\\](https://contoso.com) {{0}}' },
        locations: [{ physicalLocation: place }],
        relatedLocations: [{ physicalLocation: place, message: { text: 'here' } }],
        partialFingerprints: { 'topolint/v1': '0123456789abcdef' },
        fixes: [
          {
            description: { text: 'route through pool13 (unsafe)' },
            artifactChanges: [{ artifactLocation: place.artifactLocation, replacements: [{ deletedRegion: place.region, insertedContent: { text: 'pool13.contoso.com' } }] }],
          },
        ],
      },
    ])
  })

  test('a rule of the reader of files has no index', () => {
    expect(logOf(run([finding(pool, { rule: 'unheard-of' })])).results).toMatchObject([{ ruleId: 'unheard-of', level: 'error' }])
    expect(logOf(run([finding(pool, { rule: 'unheard-of' })])).results[0]).not.toHaveProperty('ruleIndex')
  })

  test('that stands nowhere is told beside the results', () => {
    const log = logOf(run([finding(nowhere)]))
    expect(log.results).toEqual([])
    expect(log.invocations[0].toolExecutionNotifications).toEqual([{ level: 'error', message: { text: 'something is wrong' }, associatedRule: { id: 'some-rule', index: 1 } }])
  })
})

describe('fixes', () => {
  const quoted = at(topology, '"pool10"')
  const set = (span: typeof pool, value: string): Finding => finding(pool, { fix: { says: 'x', safety: 'safe', changes: [{ kind: 'set', at: span, value }] } })

  test('what nobody can write is not offered', () => {
    expect(logOf(run([set(pool, 'pool13')])).results[0]).not.toHaveProperty('fixes')
  })

  test('all replacements of a fix stand together, exactly', () => {
    const [result] = logOf(run([set(quoted, 'a: b')]), { write: () => [{ at: quoted, text: '"a: b"' }, { at: { ...pool, end: pool.start }, text: 'x' }, { at: pool, text: '' }] }).results
    expect(result?.['fixes']).toMatchObject([
      {
        artifactChanges: [
          {
            replacements: [
              { deletedRegion: { startLine: 3, startColumn: 8, endLine: 3, endColumn: 16 }, insertedContent: { text: '"a: b"' } },
              { deletedRegion: { startLine: 2, startColumn: 10, endLine: 2, endColumn: 10 }, insertedContent: { text: 'x' } },
              { deletedRegion: { startLine: 2, startColumn: 10, endLine: 2, endColumn: 28 } },
            ],
          },
        ],
      },
    ])
  })

  test('a text that JSON would not carry over is not offered', () => {
    expect(logOf(run([set(quoted, 'x')]), { write: () => [{ at: quoted, text: '\ud800' }] }).results[0]).not.toHaveProperty('fixes')
  })
})

test('a check that was not possible is open', () => {
  const missing = [{ reason: 'nobody says it' }, { reason: '$pool', at: pool }]
  expect(logOf(run([], { notPossible: [{ rule: 'some-rule', about: 'apps', at: pool, missing }] })).results).toEqual([
    {
      ruleId: 'some-rule',
      ruleIndex: 1,
      kind: 'open',
      level: 'none',
      message: { text: 'apps could not be judged: nobody says it; $pool' },
      locations: [{ physicalLocation: place }],
      relatedLocations: [{ physicalLocation: place, message: { text: '$pool' } }],
    },
  ])
})

describe('what is suppressed', () => {
  const elsewhere = source('suppress: []', 'topolint.yaml')
  const report = run([], { suppressed: [{ finding: finding(pool), reason: 'agreed', until: '2026-12-31', at: pool }, { finding: finding(pool), reason: 'agreed', at: { source: elsewhere, start: 0, end: 8 } }] })

  test('is left out', () => {
    expect(logOf(report).results).toEqual([])
  })

  test('and told on request, with the reason', () => {
    expect(logOf(report, { includeSuppressed: true }).results).toMatchObject([
      { ruleId: 'some-rule', suppressions: [{ kind: 'inSource', status: 'accepted', justification: 'agreed (until 2026-12-31)', location: { physicalLocation: place } }] },
      { ruleId: 'some-rule', suppressions: [{ kind: 'external', status: 'accepted', justification: 'agreed', location: { physicalLocation: { artifactLocation: { uri: 'topolint.yaml', index: 1 } } } }] },
    ])
  })
})

test('a rule is explained', () => {
  expect(logOf(run([])).tool.driver.rules[1]).toEqual({
    id: 'some-rule',
    name: 'SomeRule',
    shortDescription: { text: 'Things are as they should be' },
    fullDescription: { text: 'It has a reason.' },
    helpUri: expect.stringMatching(/^https:\/\/github\.com\/MicrosoftDocs\/.*\.md$/) as string,
    help: {
      text: expect.stringMatching(/^It has a reason\.\nFix: do it \(unsafe\)\nDn466143 \(Moving\): It must be so\. https:\S+\.md$/) as string,
      markdown: expect.stringMatching(/^It has a reason\.\n\nFix: `do it \(unsafe\)`\n\n\* \[Dn466143\]\(https:.*\), Moving: It must be so\.\n\nTo suppress it for a reason: `# topolint-ignore\[some-rule\]: .*`\n$/) as string,
    },
    defaultConfiguration: { level: 'note' },
    properties: { tags: ['migration'], 'problem.severity': 'recommendation' },
  })
})

test('the worst of several levels is the one that a rule has by default', () => {
  const log = logOf(run([]), { rules: [{ ...rule, levels: [{ level: 'info', when: 'true' }, { level: 'warning' }] }] })
  expect(log.tool.driver.rules).toMatchObject([{ defaultConfiguration: { level: 'warning' } }])
})

describe('limits of code scanning', () => {
  test('the least grave results are left out, and how many is said', () => {
    const infos = Array.from({ length: mostResults }, () => finding(pool, { level: 'info' }))
    const log = logOf(run([finding(pool, { message: 'first' }), ...infos, finding(pool, { message: 'last' })]))
    expect(log.results).toHaveLength(mostResults)
    expect([log.results[0], log.results.at(-1)]).toMatchObject([{ message: { text: 'first' } }, { message: { text: 'last' } }])
    expect(log.invocations[0].toolExecutionNotifications).toMatchObject([{ descriptor: { id: 'results-left-out' }, message: { text: expect.stringMatching(/^2 results left out/) as string } }])
  })

  test('so are places of one result', () => {
    const related = Array.from({ length: mostLocations + 3 }, () => ({ message: 'here', at: pool }))
    const log = logOf(run([finding(pool, { related })]))
    expect(log.results[0]?.['relatedLocations']).toHaveLength(mostLocations)
    expect(log.invocations[0].toolExecutionNotifications).toMatchObject([{ message: { text: expect.stringMatching(/^3 related places left out/) as string } }])
  })
})

describe('for code scanning', () => {
  const logIn = (report: RunReport, parts: Partial<SarifRun>, folder: string): unknown => JSON.parse(sarif({ ...about, ...parts })(report, { ...options, folder }))

  test('paths begin at the root of the repository, and runs of several folders are told from each other', () => {
    const elsewhere = source('x', '../shared/b.yaml')
    expect(logIn(run([finding(pool), finding(at(elsewhere, 'x'))]), { category: 'topolint/estate' }, 'estate/europe')).toMatchObject({
      runs: [
        {
          automationDetails: { id: 'topolint/estate/' },
          originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
          artifacts: [{ location: { uri: 'estate/europe/a%20b/topology.yaml', uriBaseId: '%SRCROOT%' } }, { location: { uri: 'estate/shared/b.yaml', uriBaseId: '%SRCROOT%' } }],
          results: [{ locations: [{ physicalLocation: { artifactLocation: { uri: 'estate/europe/a%20b/topology.yaml', index: 0 } } }] }, {}],
        },
      ],
    })
    expect(logOf(run([]))).not.toHaveProperty('automationDetails')
  })

  test('checks that were not possible are counted, and are no alerts', () => {
    const log = logOf(run([finding(pool)], { notPossible: [{ rule: 'some-rule', about: 'apps', at: pool, missing: [] }] }), { includeOpen: false })
    expect(log.results).toMatchObject([{ level: 'error' }])
    expect(log.invocations[0].toolExecutionNotifications).toEqual([{ descriptor: { id: 'not-judged' }, level: 'warning', message: { text: '1 check not possible' } }])
  })

  test('fewer results are written where they are too large', () => {
    const log = logOf(run([finding(pool, { level: 'info' }), finding(pool)]), { mostResults: 1 })
    expect(log.results).toMatchObject([{ level: 'error' }])
    expect(log.invocations[0].toolExecutionNotifications).toMatchObject([{ message: { text: '1 result left out, the least grave: there is room for 1. The format json has all of them.' } }])
  })
})

test.each([
  ['D:/share/a b.yaml', { uri: 'file:///D:/share/a%20b.yaml' }],
  ['../other/a.yaml', { uri: '../other/a.yaml', uriBaseId: '%SRCROOT%' }],
])('the address of %s', (path, location) => {
  expect(logOf(run([finding(at(source('x', path), 'x'))])).artifacts).toEqual([{ location, sourceLanguage: 'yaml' }])
})

test('the time, the colours and the width are not in it: the same input gives the same bytes', () => {
  const report = run([finding(pool)])
  expect(sarif(about)(report, { ...options, milliseconds: 1 })).toBe(sarif(about)(report, { ...options, milliseconds: 2, width: 10, unknown: true, guarded: true }))
})

test.each([
  [0, true],
  [1, true],
  [2, false],
] as const)('exit code %s', (exitCode, executionSuccessful) => {
  expect(logOf(run([]), { exitCode }).invocations).toEqual([{ executionSuccessful, exitCode, exitCodeDescription: expect.any(String) as string }])
})

describe('a change', () => {
  const worse = finding(pool, { message: 'now' })
  const change = { base: 'main', before: new Map([[worse, finding(pool, { level: 'warning', message: 'then' })]]), fixed: [finding(pool, { message: 'mended', fix: { says: 'x', safety: 'safe', changes: [] } }), finding(nowhere)], standing: 3 }

  test('every result says what it is to the state before; what is mended is absent, and has nothing to mend', () => {
    const { results, invocations } = logOf(run([worse, finding(pool, { message: 'new' })], { change }), { write: () => [{ at: pool, text: 'x' }] })
    expect(results.map(({ baselineState, properties, fixes, message }) => ({ baselineState, properties, fixes, message }))).toEqual([
      { baselineState: 'updated', properties: { before: { level: 'warning', message: 'then' } }, message: { text: 'now' } },
      { baselineState: 'new', message: { text: 'new' } },
      { baselineState: 'absent', message: { text: 'mended' } },
    ])
    expect(invocations[0].toolExecutionNotifications ?? []).toEqual([])
  })

  test('without one nothing is said of a state before', () => {
    expect(logOf(run([worse])).results[0]).not.toHaveProperty('baselineState')
  })

  test('what is mended is left out first', () => {
    const findings = Array.from({ length: mostResults }, () => finding(pool, { level: 'info' }))
    expect(logOf(run(findings, { change })).results.filter(({ baselineState }) => baselineState === 'absent')).toEqual([])
  })
})
