import { describe, expect, test } from 'vitest'
import type { RuleData, Scenario } from '@topolint/engine'
import { at, finding, run, source } from '../../test/run.js'
import { addressOfDocument } from './documents.js'
import { languagesOf } from './file-language.js'
import { fixLines } from './fix-lines.js'
import { ruleIndex } from './rule-index.js'
import { rulePage } from './rule-page.js'

const rule: RuleData = {
  id: 'some-rule',
  title: 'Things are as they should be',
  tags: ['migration'],
  basis: [
    { document: 'Dn466143', section: 'Moving an application "as is"', says: 'It must be so.' },
    { document: 'House rules', says: 'It *really* must.', url: 'javascript:alert(1)' },
  ],
  why: 'Because things break\nwhen they are not.\n',
  remedy: 'Make *them* so.',
  each: 'procedure',
  scope: ['2013-MIG-2'],
  order: [{ every: 'step.does == "move"', followedBy: 'step.does\n  == "check"', same: ['pool'] }],
  levels: [{ level: 'error', when: 'self.isNew' }, { level: 'info' }],
  fix: { set: 'self.nextHop', to: 'x', says: 'do `it`', safety: 'unsafe' },
}

test('a page with everything', () => {
  const text = 'key: value\n'
  const of = source(text, 'plan.yaml')
  const page = rulePage({
    data: rule,
    level: 'error or info',
    topic: 'contacts',
    profiles: ['recommended', 'strict'],
    right: [
      { name: 'right', files: new Map([['deploy.ps1', 'Get-Cs\u001b[31m\n```\n'], ['b.txt', 'b: 1']]) },
      { name: '<b>more</b>', file: 'more.md', input: 'more' },
    ],
    wrong: [{ example: { name: 'wrong # 1', file: 'plan.yaml', input: text, base: new Map([['plan.yaml', 'before: 1\n']]), fixed: 'key: x\n' }, report: run([finding(at(of, 'value'))]) }],
  })
  expect(page).toMatchSnapshot()
})

test('what guards suppressions cannot be suppressed', () => {
  const page = rulePage({ data: { ...rule, id: 'bad-directive' }, level: 'error', topic: 'tool', profiles: ['strict'], right: [], wrong: [] })
  expect(page).not.toContain('topolint-ignore')
  expect(page).not.toContain('## Wrong')
})

test('the index leads to every page by topic, level, profile and scenario', () => {
  const rules = [
    { data: rule, level: 'error or info', topic: 'contacts', profiles: ['minimal', 'strict'] },
    { data: { ...rule, id: 'other-rule', scope: ['any'], order: [{ none: 'true', scope: ['2010-MIG-2'] }] }, level: 'warning', topic: 'upgrade', profiles: ['strict'] },
  ]
  const profiles = [
    { name: 'minimal', says: 'little' },
    { name: 'strict', says: 'everything' },
  ]
  expect(ruleIndex({ rules, scenarios: [scenario('2013-MIG-2'), scenario('THREE'), scenario('2010-MIG-2')], profiles })).toMatchSnapshot()
})

function scenario(id: Scenario['id']): Scenario {
  return { id, title: `What ${id} is`, aliases: ['x'], family: 'migration', level: 'not-recommended', basis: [{ document: 'D', says: 'so' }], steps: [] }
}

describe('what a fix changes', () => {
  test.each([
    ['one line of several', 'a\nb\nc\n', 'a\nx\nc\n', ['-b', '+x']],
    ['two that do not stand together', 'a\nb\nc\nd\n', 'x\nb\ny\nd\n', ['-a', '+x', ' b', '-c', '+y']],
    ['a new one', 'a\nc\n', 'a\nb\nc\n', ['+b']],
    ['one that goes', 'a\nb\n', 'a\n', ['-b']],
    ['nothing', 'a\n', 'a\n', []],
  ])('%s', (_name, input, fixed, expected) => {
    expect(fixLines({ name: 'x', input, fixed })).toEqual(expected)
  })

  test('each of several files', () => {
    const files = new Map([['a.yaml', 'a'], ['b.ps1', 'b']])
    expect(fixLines({ name: 'x', files, fixed: new Map([['b.ps1', 'c']]) })).toEqual(['-b', '+c'])
    expect(fixLines({ name: 'x', files })).toEqual([])
  })
})

describe('the languages that a rule reads', () => {
  const examples = { valid: [{ name: 'x', files: new Map([['b.md', ''], ['a.xml', ''], ['x', '']]) }], invalid: [{ name: 'y', input: '' }] }
  const pools: RuleData = { id: 'r', title: 'T', why: 'W', basis: [], each: 'pool', require: 'true' }

  test.each([
    ['those of its examples, in one order', pools, ['YAML', 'XML', 'Markdown']],
    ['of a procedure, all in which procedures are written', rule, ['YAML', 'XML', 'PowerShell', 'Markdown']],
    ['those in which people are told what to do', { ...rule, when: 'self.form in ["plan", "runbook"]' }, ['YAML']],
  ])('%s', (_name, data, expected) => {
    expect(languagesOf(data, examples)).toEqual(expected)
  })
})

describe('where a document can be read', () => {
  test.each([
    ['Dn466143', undefined, /\/ucma-applications-coexistence-migration-and-upgrade-scenarios\.md$/],
    ['Dn962207', undefined, /OfficeDev\/skype-docs\/.*2015-environment\.md$/],
    ['Move-CsApplicationEndpoint', undefined, /\/SkypeForBusiness\/Move-CsApplicationEndpoint\.md$/],
    ['Dn466143', 'https://learn.microsoft.com/x', /^https:\/\/learn\.microsoft\.com\/x$/],
  ])('%s %s', (document, url, address) => {
    expect(addressOfDocument({ document, ...(url === undefined ? {} : { url }) })).toMatch(address)
  })

  test('a cmdlet that is a section of the reference', () => {
    expect(addressOfDocument({ document: 'Cmdlet reference', section: 'New-CsTrustedApplication' })).toMatch(/\/New-CsTrustedApplication\.md$/)
    expect(addressOfDocument({ document: 'Cmdlet reference', section: 'New-CsTrustedApplication and others' })).toBeUndefined()
    expect(addressOfDocument({ document: 'House rules', section: 'New-CsTrustedApplication' })).toBeUndefined()
  })

  test.each(['House rules', 'Dn1', 'Move-CsApplicationEndpoint/../x', 'constructor'])('nobody knows of %s', (document) => {
    expect(addressOfDocument({ document, url: 'javascript:alert(1)' })).toBeUndefined()
  })
})
