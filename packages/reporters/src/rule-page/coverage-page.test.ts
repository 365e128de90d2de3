import type { Statement } from '@topolint/engine'
import { expect, test } from 'vitest'
import { coveragePage } from './coverage-page.js'

const statements: readonly Statement[] = [
  {
    id: 'F-001',
    says: 'It must be *so* | so.',
    kind: 'must',
    sources: [{ document: 'Dn466143', section: 'introduction' }, { document: 'House rules' }],
    evidence: ['T', 'P'],
    rules: ['a-rule', 'b-rule'],
  },
  { id: 'F-002', says: 'Nobody asks for it.', kind: 'info', sources: [{ document: 'House rules', section: 'table 1' }], evidence: [], reason: 'There is nothing to do.' },
  {
    id: 'F-003',
    says: 'This is right.',
    kind: 'info',
    sources: [{ document: 'Dn466143' }],
    evidence: ['Y'],
    rules: ['a-rule'],
    silent: [
      { rule: 'a-rule', example: 'all is well' },
      { rule: 'a-rule', example: 'and here' },
    ],
  },
]

const rules = ['a-rule', 'b-rule', 'c-rule'].map((id) => ({ id, title: `What ${id} wants`, basis: [{ document: 'Move-CsApplicationEndpoint', says: 'so' }] }))

test('every statement stands under its document, with its rules or the reason why there are none', () => {
  expect(coveragePage(statements, rules)).toMatchSnapshot()
})
