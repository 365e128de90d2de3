import { describe, expect, test } from 'vitest'
import type { RuleData } from '@topolint/engine'
import { at, finding, run, source } from '../../test/run.js'
import { addressOfDocument } from './documents.js'
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
    right: [{ name: 'right', files: new Map([['deploy.ps1', 'Get-Cs\u001b[31m\n```\n'], ['b.txt', 'b: 1']]) }],
    wrong: [{ example: { name: 'wrong # 1', file: 'plan.yaml', input: text, base: new Map([['plan.yaml', 'before: 1\n']]) }, report: run([finding(at(of, 'value'))]) }],
  })
  expect(page).toMatchSnapshot()
})

test('what guards suppressions cannot be suppressed', () => {
  const page = rulePage({ data: { ...rule, id: 'bad-directive' }, level: 'error', topic: 'tool', right: [], wrong: [] })
  expect(page).not.toContain('topolint-ignore')
  expect(page).not.toContain('## Wrong')
})

test('the index leads to every page by topic, level and scenario', () => {
  const rules = [
    { data: rule, level: 'error or info', topic: 'contacts' },
    { data: { ...rule, id: 'other-rule', scope: ['any'], order: [{ none: 'true', scope: ['2010-MIG-2'] }] }, level: 'warning', topic: 'upgrade' },
  ]
  expect(ruleIndex(rules)).toMatchSnapshot()
})

describe('where a document can be read', () => {
  test.each([
    ['Dn466143', undefined, /\/ucma-applications-coexistence-migration-and-upgrade-scenarios\.md$/],
    ['Dn962207', undefined, /OfficeDev\/skype-docs\/.*2015-environment\.md$/],
    ['Move-CsApplicationEndpoint', undefined, /\/SkypeForBusiness\/Move-CsApplicationEndpoint\.md$/],
    ['Dn466143', 'https://learn.microsoft.com/x', /^https:\/\/learn\.microsoft\.com\/x$/],
  ])('%s %s', (document, url, address) => {
    expect(addressOfDocument({ document, says: '', ...(url === undefined ? {} : { url }) })).toMatch(address)
  })

  test.each(['House rules', 'Dn1', 'Move-CsApplicationEndpoint/../x', 'constructor'])('nobody knows of %s', (document) => {
    expect(addressOfDocument({ document, says: '', url: 'javascript:alert(1)' })).toBeUndefined()
  })
})
