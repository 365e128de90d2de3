import type { Finding, Level, Report, RuleData } from '@topolint/engine'
import { describe, expect, test } from 'vitest'
import { ruleData } from './generated/rules.js'
import { firstProfileOf, profileNames, profiles, type ProfileName } from './profiles.js'
import type { LevelSetting, RuleChoice, RuleLayer } from './rule-choice.js'
import { RuleLevels } from './rule-levels.js'

const rule = (id: string, data: Partial<RuleData> = {}): RuleData => ({ id, title: id, why: id, basis: [{ document: 'House rules', says: id }], ...data })
const rules = [rule('one'), rule('two', { level: 'warning' }), rule('parse-error')]

function finding(id: string, path: string, level: Level = 'error', atMost?: Level): Finding {
  const at = { source: { path, text: '', language: 'yaml' as const }, start: 0, end: 0 }
  return { rule: id, level, message: id, why: '', at, related: [], fingerprint: `${id}${path}`, ...(atMost === undefined ? {} : { atMost }) }
}

const report = (...findings: readonly Finding[]): Report => ({ findings, suppressed: [], notPossible: [], checks: 0 })

const layer = (levels: Readonly<Record<string, LevelSetting>>, path?: string): RuleLayer => ({ levels: new Map(Object.entries(levels)), ...(path === undefined ? {} : { holdsFor: (each) => each === path }) })

/** What is left of a finding of each rule in two files. */
function outcome(choice: RuleChoice): readonly string[] {
  const all = ['a', 'b'].flatMap((path) => [finding('one', path), finding('two', path, 'warning')])
  return new RuleLevels(choice).applied(report(...all), rules).findings.map(({ rule: id, level, at }) => `${at.source.path} ${id} ${level}`)
}

const untouched = ['a one error', 'a two warning', 'b one error', 'b two warning']

describe('levels', () => {
  test.each<[what: string, choice: RuleChoice, left: readonly string[]]>([
    ['nothing is asked for', {}, untouched],
    ['another level', { layers: [layer({ one: 'info' })] }, ['a one info', 'a two warning', 'b one info', 'b two warning']],
    ['off', { layers: [layer({ one: 'off' })] }, ['a two warning', 'b two warning']],
    ['the last one counts', { layers: [layer({ one: 'off' }), layer({ one: 'info', two: 'off' })] }, ['a one info', 'b one info']],
    ['for one file', { layers: [layer({ one: 'off' }, 'a')] }, ['a two warning', 'b one error', 'b two warning']],
    ['on in one file', { layers: [layer({ one: 'off', two: 'off' }), layer({ one: 'error' }, 'b')] }, ['b one error']],
    ['a later one for all files is stronger than one for some', { layers: [layer({ one: 'off' }, 'a'), layer({ one: 'info' })] }, ['a one info', 'a two warning', 'b one info', 'b two warning']],
    ['only', { only: ['two'] }, ['a two warning', 'b two warning']],
    ['only, though off', { only: ['two'], layers: [layer({ two: 'off' })] }, ['a two warning', 'b two warning']],
    ['only, though off in a file', { only: ['two'], layers: [layer({ two: 'off' }, 'a')] }, ['b two warning']],
    ['only, at another level', { only: ['two'], layers: [layer({ two: 'error' })] }, ['a two error', 'b two error']],
    ['only, though not in the profile', { only: ['two'], profile: 'minimal' }, ['a two warning', 'b two warning']],
    ['skip', { skip: ['one'], layers: [layer({ one: 'error' })] }, ['a two warning', 'b two warning']],
    ['minimal', { profile: 'minimal' }, ['a one error', 'b one error']],
    ['minimal, and a rule beside', { profile: 'minimal', layers: [layer({ two: 'info' })] }, ['a one error', 'a two info', 'b one error', 'b two info']],
    ['strict', { profile: 'strict' }, ['a one error', 'a two error', 'b one error', 'b two error']],
    ['strict, with an exception', { profile: 'strict', layers: [layer({ two: 'warning' })] }, untouched],
  ])('%s', (_, choice, left) => {
    expect(outcome(choice)).toEqual(left)
  })

  test.each<[choice: RuleChoice, level: Level]>([
    [{}, 'warning'],
    [{ layers: [layer({ one: 'error' })] }, 'warning'],
    [{ layers: [layer({ one: 'info' })] }, 'info'],
    [{ profile: 'strict' }, 'warning'],
  ])('what is not sure enough is no error, whatever is asked for: %j', (choice, level) => {
    expect(new RuleLevels(choice).applied(report(finding('one', 'a', 'warning', 'warning')), rules).findings).toMatchObject([{ level }])
  })

  test('what is suppressed or could not be judged goes with its rule', () => {
    const held = { finding: finding('one', 'a'), reason: 'old', at: finding('one', 'a').at }
    const open = { rule: 'one', about: 'apps', at: finding('one', 'a').at, missing: [] }
    const applied = new RuleLevels({ layers: [layer({ one: 'off' }, 'a')] }).applied({ ...report(), suppressed: [held], notPossible: [open] }, rules)
    expect([applied.suppressed, applied.notPossible]).toEqual([[], []])
  })
})

describe('rules that run', () => {
  test.each<[choice: RuleChoice, running: readonly string[]]>([
    [{}, ['one', 'two', 'parse-error']],
    [{ layers: [layer({ one: 'off' })] }, ['two', 'parse-error']],
    [{ layers: [layer({ one: 'off' }), layer({ one: 'info' }, 'a')] }, ['one', 'two', 'parse-error']],
    [{ layers: [layer({ one: 'off' }, 'a')] }, ['one', 'two', 'parse-error']],
    [{ only: ['one'] }, ['one', 'parse-error']],
    [{ only: ['one'], skip: ['parse-error'] }, ['one']],
    [{ skip: ['one'], layers: [layer({ one: 'error' }, 'a')] }, ['two', 'parse-error']],
    [{ only: ['two'], layers: [layer({ one: 'error' }, 'a')] }, ['two', 'parse-error']],
    [{ profile: 'minimal' }, ['one', 'parse-error']],
  ])('%j', (choice, running) => {
    expect(new RuleLevels(choice).running(rules).map(({ id }) => id)).toEqual(running)
  })
})

describe('profiles are a ladder', () => {
  const idsIn = (name: ProfileName): readonly string[] => ruleData.filter((data) => profiles[name].has(data)).map(({ id }) => id)

  test.each([['minimal', 'recommended'], ['recommended', 'strict']] as const)('%s is part of %s', (less, more) => {
    expect(idsIn(more)).toEqual(expect.arrayContaining([...idsIn(less)]))
  })

  test('every rule has its step', () => {
    expect(new Set(ruleData.map(firstProfileOf))).toEqual(new Set(['minimal', 'recommended']))
    expect(profileNames).toHaveLength(Object.keys(profiles).length)
  })

  test('minimal holds errors, and nothing that rests on how much is in the files', () => {
    const ids = idsIn('minimal')
    expect(ids).toEqual(expect.arrayContaining(['next-hop-newest-generation', 'parse-error', 'schema', 'enable-topology-after-change']))
    for (const id of ['users-moved-before-migration', 'unused-suppression', 'platform-support']) expect(ids).not.toContain(id)
  })
})
