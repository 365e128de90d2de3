import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { lint, type LintResult } from '@topolint/core'
import { sarifText } from './sarif-text.js'

interface Log {
  readonly runs: readonly [
    {
      readonly automationDetails: { readonly id: string }
      readonly tool: { readonly driver: { readonly rules: readonly unknown[] } }
      readonly invocations: readonly [{ readonly toolExecutionNotifications?: readonly { readonly message: { readonly text: string } }[] }]
      readonly results: readonly { readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }]; readonly fixes?: readonly unknown[] }[]
    },
  ]
}

const settings = { version: '1.2.3', folder: 'estate/europe', hasFailed: true }

const topology = `apiVersion: topolint/v1
kind: Topology
name: contoso
merged: 2014-03-01
pools:
  - { fqdn: pool10.contoso.com, product: lync2010 }
  - { fqdn: pool13.contoso.com, product: lync2013 }
applicationPools:
  - { fqdn: apps.contoso.com, product: lync2013, created: 2014-05-20, nextHop: pool10.contoso.com }
  - { fqdn: held.contoso.com, product: lync2013, created: 2014-05-20, nextHop: pool10.contoso.com } # topolint-ignore[next-hop-newest-generation]: agreed
  - { fqdn: lost.contoso.com, product: lync2013, nextHop: pool10.contoso.com }
`

const linted = (): Promise<LintResult> => lint([{ path: 'a b/topology.yaml', bytes: new TextEncoder().encode(topology) }], { today: '2014-06-01' })

function runOf(text: string): Log['runs'][0] {
  const { runs } = JSON.parse(text) as Log // our own format
  return runs[0]
}

describe('a file for code scanning', () => {
  test('has paths from the root of the repository, fixes, and no alert of what is suppressed or was not judged', async () => {
    const result = await linted()
    expect([result.suppressed.length, result.notPossible.length > 0]).toEqual([1, true])
    const { automationDetails, results, invocations } = runOf(sarifText(result, settings))
    expect(automationDetails).toEqual({ id: 'topolint/estate/europe/' })
    expect(results.length).toBe(result.findings.length)
    for (const { locations } of results) expect(locations[0].physicalLocation.artifactLocation.uri).toBe('estate/europe/a%20b/topology.yaml')
    expect(results.some(({ fixes }) => fixes !== undefined)).toBe(true)
    expect(invocations[0].toolExecutionNotifications?.map(({ message }) => message.text)).toEqual([`${result.notPossible.length} check${result.notPossible.length === 1 ? '' : 's'} not possible`])
  })

  test('of the whole repository has a name of its own', async () => {
    expect(runOf(sarifText(await linted(), { ...settings, folder: '' })).automationDetails).toEqual({ id: 'topolint/' })
  })

  test('that is too large packed has fewer results, and says how many are left out', async () => {
    const result = await linted()
    const [finding] = result.findings
    if (finding === undefined) throw new Error('something is found')
    const many = Array.from({ length: 4000 }, (_, at) => ({ ...finding, message: `finding ${at}`, fingerprint: String(at) }))
    const room = 60_000
    const text = sarifText({ ...result, findings: many }, settings, room)
    const { results, invocations } = runOf(text)
    expect(gzipSync(text).length).toBeLessThanOrEqual(room)
    expect(results.length).toBeGreaterThan(100)
    expect(invocations[0].toolExecutionNotifications?.[1]?.message.text).toBe(`${4000 - results.length} results left out, the least grave: there is room for ${results.length}. The format json has all of them.`)
  })

  test('is written even where nothing fits', async () => {
    expect(runOf(sarifText(await linted(), settings, 0)).results).toEqual([])
  })
})
