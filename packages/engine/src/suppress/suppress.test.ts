import { describe, expect, test } from 'vitest'
import type { Finding } from '../finding/finding.js'
import { placeOf } from '../source/line-map.js'
import { textOf, type Source, type Span } from '../source/source.js'
import type { Comment } from './comment.js'
import { suppress, type Judgement, type Outcome, type SuppressionInput } from './suppress.js'

const rules = ['rule-a', 'rule-b', 'rule-c', 'bad-directive']

/** A language in which a comment begins with a semicolon and covers its line. */
function commentsOf(source: Source): readonly Comment[] {
  return [...source.text.matchAll(/^(.*?);(.*)$/gmu)].map(({ index, 0: line, 1: before = '' }) => {
    const [start, end] = [index + before.length, index + line.length]
    return { at: { source, start, end }, text: { source, start: start + 1, end }, covers: () => ({ source, start: index, end }) }
  })
}

/** Every word of a text that is a rule in capitals is a finding of that rule. */
function findingsOf(source: Source): readonly Finding[] {
  return [...source.text.matchAll(/RULE-[A-Z]/gu)].map(({ index, 0: word }) => {
    const at: Span = { source, start: index, end: index + word.length }
    return { rule: word.toLowerCase(), level: 'error', message: word, why: '', at, related: [], fingerprint: `${word.toLowerCase()}@${index}`, about: ['apps.contoso.com'] }
  })
}

function run(text: string, input: SuppressionInput = {}, judgement: Partial<Judgement> = {}): Outcome {
  const source: Source = { path: 'some/file.txt', text, language: 'other' }
  return suppress({ findings: findingsOf(source), isJudged: () => true, today: '2026-06-15', ...judgement }, { comments: commentsOf(source), ...input }, rules)
}

function left({ findings }: Outcome): readonly string[] {
  return findings.map(({ message }) => message)
}

function remarks({ remarks: all }: Outcome): readonly (readonly [string, string, string])[] {
  return all.map(({ rule, at, message }) => [rule, textOf(at), message])
}

/** The text after all fixes, as they stand. */
function mended(text: string, { remarks: all }: Outcome): string {
  const spans = all.flatMap(({ fix }) => fix?.changes ?? []).map(({ at }) => at)
  return spans.toSorted((one, other) => other.start - one.start).reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
}

test('what a directive names is held back with its reason, and nothing else', () => {
  const outcome = run('RULE-A RULE-B ;topolint-ignore[rule-a] until=2026-06-15: an old pool\nRULE-A')
  expect(left(outcome)).toEqual(['RULE-B', 'RULE-A'])
  expect(outcome.suppressed).toMatchObject([{ finding: { message: 'RULE-A' }, reason: 'an old pool', until: '2026-06-15' }])
  expect(outcome.suppressed.map(({ at }) => textOf(at))).toEqual(['rule-a'])
  expect(outcome.remarks).toEqual([])
})

test('a directive for the file holds back everywhere in it, and the nearer one comes first', () => {
  const outcome = run('RULE-A\n;topolint-ignore-file[rule-a]: the file\nRULE-A ;topolint-ignore[rule-a]: the line\nRULE-B')
  expect(left(outcome)).toEqual(['RULE-B'])
  expect(outcome.suppressed.map(({ reason }) => reason)).toEqual(['the file', 'the line'])
  expect(outcome.remarks).toEqual([])
})

test('one that is over holds nothing back and says so', () => {
  const outcome = run('RULE-A ;topolint-ignore[rule-a, rule-b] until=2026-06-14: soon')
  expect(left(outcome)).toEqual(['RULE-A'])
  expect(remarks(outcome)).toEqual([['expired-suppression', '2026-06-14', 'The suppression of rule-a, rule-b ended on 2026-06-14 and holds nothing back any more']])
})

describe('rules that cannot be suppressed', () => {
  test.each([
    ['rule-x', 'There is no rule rule-x. Did you mean rule-a?'],
    ['*', 'There is no rule *; topolint rules lists them'],
    ['__proto__', 'There is no rule __proto__; topolint rules lists them'],
    ['bad-directive', 'bad-directive cannot be suppressed'],
    ['unused-suppression', 'unused-suppression cannot be suppressed'],
    ['expired-suppression', 'expired-suppression cannot be suppressed'],
    ['rule-c', 'rule-c is locked by the configuration and cannot be suppressed'],
  ])('%s', (id, message) => {
    const outcome = run(`RULE-A RULE-C ;topolint-ignore[${id}, rule-a]: because`, { locked: ['rule-c'] })
    expect(left(outcome)).toEqual(['RULE-C'])
    expect(remarks(outcome)).toEqual([['bad-directive', id, message]])
  })

  test('others that exist but do not run can', () => {
    expect(run('RULE-A ;topolint-ignore[rule-z]: because', { knownRules: [...rules, 'rule-z'] }, { isJudged: (rule) => rule !== 'rule-z' }).remarks).toEqual([])
  })
})

describe('suppressions that hold nothing back', () => {
  test.each([
    ['the comment goes', 'x ;topolint-ignore[rule-a]: because', 'x ', ['rule-a']],
    ['of several the idle one, first', 'RULE-B ;topolint-ignore[rule-a, rule-b]: because', 'RULE-B ;topolint-ignore[rule-b]: because', ['rule-a']],
    ['in the middle', 'RULE-A RULE-C ;topolint-ignore[rule-a, rule-b, rule-c]: because', 'RULE-A RULE-C ;topolint-ignore[rule-a, rule-c]: because', ['rule-b']],
    ['last', 'RULE-A ;topolint-ignore[rule-a, rule-b]: because', 'RULE-A ;topolint-ignore[rule-a]: because', ['rule-b']],
    ['both around', 'RULE-B ;topolint-ignore[ rule-a, rule-b, rule-c ]: because', 'RULE-B ;topolint-ignore[ rule-b ]: because', ['rule-a', 'rule-c']],
    ['both before', 'RULE-C ;topolint-ignore[rule-a, rule-b, rule-c]: because', 'RULE-C ;topolint-ignore[rule-c]: because', ['rule-a', 'rule-b']],
    ['both behind', 'RULE-A ;topolint-ignore[rule-a, rule-b, rule-c]: because', 'RULE-A ;topolint-ignore[rule-a]: because', ['rule-b', 'rule-c']],
    ['all', 'x ;topolint-ignore[rule-a, rule-b]: because', 'x ', ['rule-a, rule-b']],
    ['the same rule twice', 'RULE-A ;topolint-ignore[rule-a, rule-a]: because', 'RULE-A ;topolint-ignore[rule-a]: because', ['rule-a']],
    ['the line, when the file has nothing', 'x\n;topolint-ignore-file[rule-a]: because', 'x\n', ['rule-a']],
  ])('%s', (_, text, after, places) => {
    const outcome = run(text)
    expect(outcome.remarks.map(({ rule, at }) => [rule, textOf(at)])).toEqual(places.map((place) => ['unused-suppression', place]))
    expect(outcome.remarks.map(({ fix }) => fix?.safety)).toEqual(places.map(() => 'safe'))
    expect(mended(text, outcome)).toBe(after)
    expect(run(after).remarks).toEqual([])
    expect(left(run(after))).toEqual(left(outcome))
  })

  test('are not called so where the rule could not judge, or only some files are looked at', () => {
    const text = 'x ;topolint-ignore[rule-a, rule-b]: because'
    expect(remarks(run(text, {}, { isJudged: (rule) => rule === 'rule-b' }))).toEqual([['unused-suppression', 'rule-b', 'rule-b finds nothing here; the suppression is not needed']])
    expect(run(text, { partial: () => true }).remarks).toEqual([])
  })
})

describe('suppressions of the configuration', () => {
  const one = { rule: 'rule-a', reason: 'exported by the product' }
  test.each([
    ['the pool', 'APPS.contoso.com'],
    ['the path', 'some/file.txt'],
    ['a pattern', 'some/*.txt'],
    ['the fingerprint', 'rule-a@0'],
  ])('by %s', (_, at) => {
    const outcome = run('RULE-A RULE-B', { suppress: [{ ...one, at }] })
    expect(left(outcome)).toEqual(['RULE-B'])
    expect(outcome.suppressed).toMatchObject([{ reason: one.reason }])
    expect(outcome.remarks).toEqual([])
  })

  test('a comment comes first, and then the configuration holds nothing back', () => {
    const place: Span = { source: { path: 'topolint.yaml', text: 'suppress', language: 'yaml' }, start: 0, end: 8 }
    const outcome = run('RULE-A ;topolint-ignore[rule-a]: here', { suppress: [{ ...one, at: 'some/file.txt', place }] })
    expect(outcome.suppressed.map(({ reason }) => reason)).toEqual(['here'])
    expect(remarks(outcome)).toEqual([['unused-suppression', 'suppress', 'rule-a finds nothing at some/file.txt; the suppression in the configuration is not needed']])
  })

  test.each([
    [{ ...one, at: 'elsewhere', reason: 'x' }, 'unused-suppression', 'rule-a finds nothing at elsewhere; the suppression in the configuration is not needed'],
    [{ ...one, at: 'some/file.txt', until: '2026-06-14' }, 'expired-suppression', 'The suppression of rule-a at some/file.txt ended on 2026-06-14 and holds nothing back any more'],
    [{ ...one, at: 'some/file.txt', until: 'June' }, 'bad-directive', '"June" must be a day, written YYYY-MM-DD'],
    [{ ...one, at: 'some/file.txt', reason: ' ' }, 'bad-directive', 'The suppression of rule-a must say why; give it a reason'],
    [{ ...one, at: ' ' }, 'bad-directive', 'The suppression of rule-a must say where: a pool, a path or a fingerprint'],
    [{ ...one, rule: 'rule-c', at: 'some/file.txt' }, 'bad-directive', 'rule-c is locked by the configuration and cannot be suppressed'],
    [{ ...one, rule: 'rule-aa', at: 'some/file.txt' }, 'bad-directive', 'There is no rule rule-aa. Did you mean rule-a?'],
  ])('%j', (entry, rule, message) => {
    const outcome = run('RULE-A', { suppress: [entry], locked: ['rule-c'] })
    expect(left(outcome)).toEqual(['RULE-A'])
    expect(outcome.remarks.map((remark) => [remark.rule, remark.message])).toEqual([[rule, message]])
  })
})

test('after a thousand of a kind in a file no more are listed, and what is right still works', () => {
  const outcome = run(`${'x ;topolint-ingore\n'.repeat(5000)}RULE-A ;topolint-ignore[rule-a]: because`)
  expect(outcome.remarks).toHaveLength(1001)
  expect(outcome.remarks.at(-1)?.message).toBe('There are more of these from here on; correct the first 1,000')
  expect(left(outcome)).toEqual([])
})

test('100,000 directives and as many findings', () => {
  const outcome = run('RULE-A RULE-B ;topolint-ignore[rule-a]: because\n'.repeat(100_000))
  expect([outcome.findings.length, outcome.suppressed.length, outcome.remarks.length]).toEqual([100_000, 100_000, 0])
  expect(placeOf(outcome.suppressed.at(-1)?.at ?? { source: { path: '', text: '', language: 'other' }, start: 0, end: 0 }).start.line).toBe(100_000)
})
