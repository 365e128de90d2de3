import { lint, toBaselineEntry, type LintResult } from '@topolint/core'
import { baselineName, baselineText } from '@topolint/host'
import { expect, test } from 'vitest'
import { folder } from '../../test/folder.js'
import { heldAgainst } from './held.js'

const text = `apiVersion: topolint/v1
kind: Topology
name: contoso
merged: 2014-03-01
pools:
  - { fqdn: pool10.contoso.com, product: lync2010 }
  - { fqdn: pool13.contoso.com, product: lync2013 }
applicationPools:
  - { fqdn: apps.contoso.com, product: lync2013, created: 2014-05-20, nextHop: pool10.contoso.com }
`

const report: LintResult = await lint([{ path: 'a.yaml', bytes: new TextEncoder().encode(text) }], { today: '2014-06-01', choice: { only: ['next-hop-newest-generation'] } })
const drawn = baselineText(report.findings.map(toBaselineEntry))

test.each<[name: string, files: Readonly<Record<string, string>>, asked: string | false | undefined, counts: readonly [found: number, held: number]]>([
  ['no baseline', {}, undefined, [1, 0]],
  ['the usual one', { [baselineName]: drawn }, undefined, [0, 1]],
  ['the usual one, which nobody wants', { [baselineName]: drawn }, false, [1, 0]],
  ['another one', { 'other.json': drawn }, 'other.json', [0, 1]],
  ['an empty one', { [baselineName]: baselineText([]) }, undefined, [1, 0]],
])('%s', async (_name, files, asked, counts) => {
  const root = folder(files)
  const { findings, baselined } = await heldAgainst(asked, report, { root }, { cwd: root })
  expect([findings.length, baselined.length]).toEqual(counts)
})

test.each([
  [{}, 'other.json', 'other.json does not exist. Expected a baseline; topolint baseline create writes one.'],
  [{ [baselineName]: '{' }, undefined, /^topolint-baseline\.json:/],
])('one that cannot be used is an error, not a run without it', async (files, asked, message) => {
  const root = folder(files)
  await expect(heldAgainst(asked, report, { root }, { cwd: root })).rejects.toThrow(message)
})
