import { describe, expect, test } from 'vitest'
import type { FileInput } from '../file-input.js'
import type { ChangeOptions } from './lint-change.js'
import { lintChange } from './lint-change.js'

const rule = 'next-hop-newest-generation'
const options: ChangeOptions = { today: '2014-06-01', choice: { only: [rule] } }

const document = (name: string, hops: Readonly<Record<string, string>>): string => `apiVersion: topolint/v1
kind: Topology
name: ${name}
merged: 2014-03-01
pools:
  - { fqdn: pool10.contoso.com, product: lync2010 }
  - { fqdn: pool09.contoso.com, product: ocs2007r2 }
  - { fqdn: pool13.contoso.com, product: lync2013 }
applicationPools:
${Object.entries(hops).map(([pool, hop]) => `  - { fqdn: ${pool}.contoso.com, product: lync2013, created: 2014-05-20, nextHop: ${hop}.contoso.com }\n`).join('')}`

function files(texts: Readonly<Record<string, string>>): readonly FileInput[] {
  return Object.entries(texts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }))
}

interface Counts {
  readonly introduced?: number
  readonly worsened?: number
  readonly standing?: number
  readonly fixed?: number
}

async function countsOf(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>, more: Partial<ChangeOptions> = {}): Promise<Required<Counts>> {
  const { introduced, worsened, standing, fixed } = await lintChange(files(before), files(after), { ...options, ...more })
  return { introduced: introduced.length, worsened: worsened.length, standing: standing.length, fixed: fixed.length }
}

const none = { introduced: 0, worsened: 0, standing: 0, fixed: 0 }
const right = document('contoso', { apps: 'pool13' })
const wrong = document('contoso', { apps: 'pool10' })

describe('what a change made of the findings', () => {
  test.each<[name: string, before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>, expected: Counts]>([
    ['nothing', { 'a.yaml': right }, { 'a.yaml': right }, {}],
    ['one more', { 'a.yaml': right }, { 'a.yaml': wrong }, { introduced: 1 }],
    ['one less', { 'a.yaml': wrong }, { 'a.yaml': right }, { fixed: 1 }],
    ['lines that move', { 'a.yaml': wrong }, { 'a.yaml': `# first\n\n${wrong}` }, { standing: 1 }],
    ['one for another: the same value on another pool', { 'a.yaml': document('contoso', { apps: 'pool10', more: 'pool13' }) }, { 'a.yaml': document('contoso', { apps: 'pool13', more: 'pool10' }) }, { introduced: 1, fixed: 1 }],
    ['another value at the same place', { 'a.yaml': wrong }, { 'a.yaml': document('contoso', { apps: 'pool09' }) }, { worsened: 1 }],
    ['a document in another file', { 'a.yaml': wrong }, { 'b/c.yaml': `# moved\n${wrong}` }, { standing: 1 }],
    ['everything is new', {}, { 'a.yaml': wrong }, { introduced: 1 }],
    ['everything is gone', { 'a.yaml': wrong }, {}, { fixed: 1 }],
    ['a file that cannot be read any more mends nothing', { 'a.yaml': wrong }, { 'a.yaml': 'apiVersion: topolint/v1\nkind: [\n' }, { introduced: 1 }],
  ])('%s', async (_name, before, after, expected) => {
    expect(await countsOf(before, after)).toEqual({ ...none, ...expected })
  })

  test('a higher level is worse, a lower one is not', async () => {
    const layers = [{ levels: new Map([[rule, 'warning' as const]]), holdsFor: (path: string) => path === 'low.yaml' }]
    const choice = { ...options.choice, layers }
    expect(await countsOf({ 'low.yaml': wrong }, { 'high.yaml': `${wrong}\n` }, { choice })).toEqual({ ...none, worsened: 1 })
    expect(await countsOf({ 'high.yaml': wrong }, { 'low.yaml': `${wrong}\n` }, { choice })).toEqual({ ...none, standing: 1 })
  })

  test('it is found in files that the change did not touch', async () => {
    const pools = (product: string): string => `apiVersion: topolint/v1\nkind: Topology\nname: contoso\nmerged: 2014-03-01\npools:\n  - { fqdn: pool10.contoso.com, product: ${product} }\n  - { fqdn: pool13.contoso.com, product: lync2013 }\n`
    const apps = `apiVersion: topolint/v1\nkind: Topology\nname: contoso\napplicationPools:\n  - { fqdn: apps.contoso.com, product: lync2013, created: 2014-05-20, nextHop: pool10.contoso.com }\n`
    const { introduced } = await lintChange(files({ 'apps.yaml': apps, 'pools.yaml': pools('lync2013') }), files({ 'apps.yaml': apps, 'pools.yaml': pools('lync2010') }), options)
    expect(introduced.map(({ rule: id, at }) => [id, at.source.path])).toEqual([[rule, 'apps.yaml']])
  })

  test('with the state before it, what is new and what was pointed elsewhere is known', async () => {
    const undated = (hop: string): string => document('contoso', { apps: hop }).replaceAll(', created: 2014-05-20', '').replaceAll('apps.contoso.com, product: lync2013', 'apps.contoso.com')
    expect(await countsOf({ 'a.yaml': undated('pool13') }, { 'a.yaml': undated('pool10') })).toEqual({ ...none, introduced: 1 })
    expect(await countsOf({ 'a.yaml': undated('pool10') }, { 'a.yaml': undated('pool10') })).toEqual(none)
  })

  test('a suppression is no repair, and taking one away is no silence', async () => {
    const held = wrong.replace('nextHop: pool10.contoso.com }', 'nextHop: pool10.contoso.com } # topolint-ignore[next-hop-newest-generation]: it stays')
    const choice = {}
    const rules = (findings: readonly { readonly rule: string }[]): readonly string[] => findings.map(({ rule: id }) => id).filter((id) => id === rule)
    const quiet = await lintChange(files({ 'a.yaml': wrong }), files({ 'a.yaml': held }), { ...options, choice })
    expect([rules(quiet.fixed), rules(quiet.introduced)]).toEqual([[], []])
    const loud = await lintChange(files({ 'a.yaml': held }), files({ 'a.yaml': wrong }), { ...options, choice })
    expect([rules(loud.fixed), rules(loud.introduced)]).toEqual([[], [rule]])
  })

  test('a script that only moved is the same script, for those that call it too', async () => {
    const script = 'New-CsTrustedApplicationPool -Identity apps.contoso.com –Registrar pool13.contoso.com -Site 1\n'
    const before = await lintChange([], files({ 'old.ps1': script }), { ...options, choice: {} })
    expect(before.introduced.length).toBeGreaterThan(0)
    const moved = await lintChange(files({ 'old.ps1': script, 'main.ps1': '. ./old.ps1\n' }), files({ 'new/name.ps1': script, 'main.ps1': '. ./new/name.ps1\n' }), { ...options, choice: {} })
    expect([moved.introduced.map(({ at }) => at.source.path), moved.fixed.length, moved.standing.length > 0]).toEqual([[], 0, true])
  })
})
