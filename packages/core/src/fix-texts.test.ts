import { applyEdits } from '@topolint/engine'
import { expect, test } from 'vitest'
import { fixTexts } from './fix-texts.js'
import { lintAtOnce } from '../test/at-once.js'

const text = `apiVersion: topolint/v1
kind: Topology
name: contoso
merged: 2014-03-01
pools:
  - { fqdn: pool10.contoso.com, product: lync2010 }
  - { fqdn: pool13.contoso.com, product: lync2013 }
applicationPools:
  - { fqdn: apps.contoso.com, created: 2014-05-20, nextHop: "pool10.contoso.com" }
`

test('the text of a fix is what its language writes', () => {
  const { findings } = lintAtOnce([{ path: 'topology.yaml', bytes: new TextEncoder().encode(text) }], { today: '2026-01-01' })
  const [fix] = findings.flatMap((finding) => finding.fix ?? [])
  const texts = fix === undefined ? [] : (fixTexts(findings).get(fix) ?? [])
  expect(applyEdits(text, texts.map(({ at: { start, end }, text: own }) => ({ start, end, text: own })))).toBe(text.replace('"pool10', '"pool13'))
})

test('what cannot be written is missing', () => {
  const source = { path: 'deploy.ps1', text: '$pool', language: 'powershell' } as const
  const at = { source, start: 0, end: 5 }
  const finding = { rule: 'a', level: 'error', message: '', why: '', at, related: [], fingerprint: '', fix: { says: '', safety: 'safe', changes: [{ kind: 'set', at, value: 'x' }] } } as const
  expect(fixTexts([finding]).size).toBe(0)
})
