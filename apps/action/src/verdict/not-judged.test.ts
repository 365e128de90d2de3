import type { NotPossible, Source } from '@topolint/core'
import { expect, test } from 'vitest'
import { bounds } from './bounds.js'
import { notJudged } from './not-judged.js'

const source: Source = { path: 'deploy.ps1', text: 'New-CsTrustedApplicationPool -Registrar $legacy', language: 'powershell' }
const at = { source, start: 0, end: 28 }
const open = (missing: NotPossible['missing']): NotPossible => ({ rule: 'next-hop-newest-generation', about: 'apps.contoso.com', at, missing })

test('each reason is given once, with its place in the repository where it has one', () => {
  const known = { reason: 'the value of $legacy', at: { source, start: 40, end: 47 } }
  const nowhere = { reason: 'the day of today', at: { source: { path: '', text: '', language: 'other' }, start: 0, end: 0 } } as const
  expect(notJudged(open([known, { reason: 'nobody says its product' }, known, nowhere]), 'estate')).toMatchObject({
    about: 'apps.contoso.com',
    at: { path: 'estate/deploy.ps1', start: { line: 1, column: 1 }, end: { line: 1, column: 29 } },
    reasons: ['the value of $legacy (estate/deploy.ps1:1:41)', 'nobody says its product', 'the day of today'],
  })
})

test('no more reasons than a report holds', () => {
  expect(notJudged(open(Array.from({ length: 99 }, (_, index) => ({ reason: `reason ${index}` }))), '').reasons.length).toBe(bounds.reasons)
})
