import { describe, expect, test } from 'vitest'
import { lintAtOnce } from '../test/at-once.js'
import { loadTeamRules } from './team-rules.js'
import { passes, testRule } from './test-rules.js'
import { demonstrate } from './demonstration.js'

const encoder = new TextEncoder()

const text = `id: pool-is-ours
title: Application pools are ours
basis: [{ document: House rules, says: Pools end in contoso.com. }]
why: Others cannot be reached.
each: applicationPool
require: self.fqdn.endsWith(".contoso.com")
at: self.fqdn
message: '{self.fqdn} is not ours'
valid:
  - name: ours
    input: |
      apiVersion: topolint/v1
      kind: Topology
      name: contoso
      applicationPools: [{ fqdn: apps.contoso.com }]
invalid:
  - name: theirs
    input: |
      apiVersion: topolint/v1
      kind: Topology
      name: contoso
      applicationPools:
        - fqdn: apps.fabrikam.com   # <- apps.fabrikam.com is not ours
`

function load(...files: readonly (readonly [path: string, text: string])[]): ReturnType<typeof loadTeamRules> {
  return loadTeamRules(files.map(([path, content]) => ({ path, bytes: encoder.encode(content) })))
}

const [rule] = load(['rules/pool-is-ours.yaml', text]).rules
if (rule === undefined) throw new Error('the rule of this test does not load')

describe('problems are told at their place', () => {
  test.each<[name: string, files: readonly (readonly [string, string])[], problems: readonly string[]]>([
    ['none', [['rules/pool-is-ours.yaml', text]], []],
    ['a built-in id', [['parse-error.yaml', text.replace('pool-is-ours', 'parse-error')]], ['parse-error.yaml:1:5 The id parse-error is taken by a built-in rule']],
    ['one id twice', [['a/pool-is-ours.yaml', text], ['b/pool-is-ours.yaml', `\n${text}`]], ['b/pool-is-ours.yaml:2:5 The id pool-is-ours is taken by a/pool-is-ours.yaml']],
    ['a field that is none', [['pool-is-ours.yaml', text.replace('self.fqdn.ends', 'self.fqnd.ends')]], ['pool-is-ours.yaml:6:15 No such key: fqnd. Did you mean fqdn?']],
    ['an operation that is none', [['pool-is-ours.yaml', text.replace('each: applicationPool', 'each: step').replace(/^require.*$/mu, 'require: self.does == "mvoe"').replace(/^(at|message):.*$/gmu, '').concat('message: x\n')]], ['pool-is-ours.yaml:6:23 "mvoe" is never a value here. Did you mean "move"?']],
    ['what only readers find', [['pool-is-ours.yaml', text.replace(/^require.*$/mu, 'found: reading')]], ['pool-is-ours.yaml:1:5 A rule of a team must say what has to hold: require, unique or order']],
    ['no rule', [['empty.yaml', '']], ['empty.yaml:1:1 The file holds no rule']],
  ])('%s', (_, files, problems) => {
    expect(load(...files).problems.map(({ message, place: { path, start } }) => `${path}:${start.line}:${start.column} ${message}`)).toEqual(problems)
  })

  test('of a file that is no text or cannot be read', () => {
    const { problems } = loadTeamRules([{ path: 'a.yaml', bytes: Uint8Array.of(0, 1, 2, 0xff) }, { path: 'b.yaml', problem: 'is 60 MB' }])
    expect(problems.map(({ message }) => message)).toEqual(['The file is not text', 'The file is 60 MB'])
  })
})

describe('a rule is tested by its examples and its mutants', () => {
  test('all is well', () => {
    const result = testRule(rule)
    expect(result).toEqual({
      id: 'pool-is-ours',
      examples: [
        { name: 'ours', kind: 'valid', outcome: { kind: 'validated' }, isGood: true },
        { name: 'theirs', kind: 'invalid', outcome: { kind: 'reported' }, isGood: true },
      ],
      mutants: 2,
      survivors: [],
    })
    expect(passes(result)).toBe(true)
  })

  test('a condition that no example needs', () => {
    const result = testRule({ ...rule, data: { ...rule.data, when: 'self.isNew || true' } })
    expect(result.survivors).toEqual([
      { says: '`when` becomes true', before: 'self.isNew || true', after: 'true' },
      { says: '`when` loses `self.isNew`', before: 'self.isNew || true', after: '(true)' },
    ])
    expect(passes(result)).toBe(false)
  })

  test('no example of what is wrong', () => {
    expect(testRule({ ...rule, examples: { ...rule.examples, invalid: [] } }).survivors.map(({ says }) => says)).toEqual(['`require` becomes true'])
  })

  test('an example that comes out otherwise; faults are then not looked for', () => {
    const { examples, mutants } = testRule({ ...rule, examples: { valid: rule.examples.invalid, invalid: rule.examples.valid } })
    expect(examples.map(({ outcome, isGood }) => [outcome.kind, isGood])).toEqual([['reported', false], ['validated', false]])
    expect(mutants).toBe(0)
  })
})

test('a rule of a team lints beside the built-in ones', () => {
  const file = { path: 'topology.yaml', bytes: encoder.encode(rule.examples.invalid[0]?.input ?? '') }
  expect(lintAtOnce([file], { today: '2026-01-01', rules: [rule.data] }).findings).toMatchObject([{ rule: 'pool-is-ours', message: 'apps.fabrikam.com is not ours' }])
})

test('examples are shown without their marks, unless the mark is what the finding is about', () => {
  const [example] = rule.examples.invalid
  if (example === undefined) throw new Error('there is one')
  const shown = demonstrate(example, rule.data)
  expect(shown.example.input).not.toContain('<-')
  expect(shown.report.findings).toMatchObject([{ message: 'apps.fabrikam.com is not ours' }])
  const kept = demonstrate({ ...example, input: example.input?.replace('# <-', '# topolint-ignore[pool-is-ours] # <-') ?? '' }, rule.data)
  expect(kept.report.findings.length).toBeGreaterThan(0)
})
