import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decode, marksOf, placeOf } from '@topolint/engine'
import { describe, expect, test } from 'vitest'
import type { FileInput } from '../src/file-input.js'
import { lintAtOnce } from './at-once.js'
import { builtIn } from './rule-files.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Every file of a folder, as a run from the root of the repository meets it. */
function filesIn(folder: string): readonly FileInput[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'topolint.yaml')
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), bytes: readFileSync(path) }))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
}

function textOf({ bytes }: FileInput): string {
  return decode(bytes ?? new Uint8Array())?.text ?? ''
}

function found(files: readonly FileInput[], today: string): readonly (readonly [rule: string, line: string])[] {
  return lintAtOnce(files, { today, rules: builtIn }).findings.map(({ rule, level, message, at }) => [rule, `${placeOf(at).path}:${placeOf(at).start.line} ${level}: ${message}`] as const)
}

/** JSON and CSV have no comments, and the first file that newcomers see is without marks: what is found there stands here. */
const unmarked: readonly string[] = [
  'examples/broken/exports/contacts.csv:2 error: "sip:menu.fjord.fabrikam.com" is no SIP address; write one such as sip:helpdesk@contoso.com',
  'examples/broken/exports/pools-march.json:2 info: this export and examples/broken/exports/pools-april.json differ in nextHop of menu.fjord.fabrikam.com, which counts as not known; keep the newer one',
  'examples/broken/fabrikam.topology.yaml:13 info: the support of Lync Server 2010 ended on 2021-04-13',
  'examples/broken/fabrikam.topology.yaml:27 error: apps.fabrikam.com routes through pool10.fabrikam.com (Lync Server 2010); it must route through a Lync Server 2013 pool',
  'examples/broken/fabrikam.topology.yaml:32 error: help-desk replaces helpdesk; its ApplicationId (or its LegacyApplicationName) must be helpdesk',
  'examples/broken/fabrikam.topology.yaml:44 error: The key nextHopp is not known here. Did you mean nextHop?',
]

describe('the broken estates', () => {
  const files = filesIn('examples/broken')
  const findings = found(files, '2026-01-01')

  test('have every finding that is marked, and no other', () => {
    const marked = files.flatMap((file) => marksOf(file.path, textOf(file))).map(({ path, line, level = 'error', message }) => `${path}:${line} ${level}: ${message}`)
    expect(findings.map(([, line]) => line).sort()).toEqual([...marked, ...unmarked].sort())
  })

  test('show every rule', () => {
    expect([...new Set(findings.map(([rule]) => rule))].sort()).toEqual(builtIn.map(({ id }) => id).sort())
  })
})

describe('the healthy estate', () => {
  const files = filesIn('examples/healthy')

  test('has no finding on its day', () => {
    expect(found(files, '2014-06-01')).toEqual([])
  })

  test('is written in every language', () => {
    const endings = new Set(files.map(({ path }) => path.slice(path.lastIndexOf('.') + 1)))
    expect([...endings].sort()).toEqual(['csv', 'json', 'md', 'ps1', 'tbxml', 'xml', 'yaml'])
  })

  // A clean estate shows something only where topolint has understood it: each of these slips is found.
  test.each<[string, string, string, string]>([
    ['contoso.topology.yaml', 'port: 6101', 'port: 61010000', 'application-port-unique'],
    ['upgrade-helpdesk.plan.yaml', 'do: rebuild', 'do: verify-users', 'ucma3-rebuild'],
    ['upgrade-helpdesk.plan.yaml', 'ApplicationId helpdesk', 'ApplicationId help-desk', 'move-target-hosts-application'],
    ['exports/contacts.csv', 'sip:dispatch@contoso.com', 'sip:dispatch.contoso.com', 'valid-name'],
    ['exports/applications.json', '6101', '6102', 'unique-identity'],
    ['design/contoso.tbxml', 'ServiceUniqueId="1registrar2"', 'ServiceUniqueId="1registrar1"', 'unique-identity'],
    ['scripts/front-ends.ps1', 'pool13.contoso.com', 'pool10.contoso.com', 'next-hop-newest-generation'],
    ['scripts/activate-survey.ps1', 'Enable-CsTopology', '', 'enable-topology-after-change'],
    ['scripts/move-helpdesk.ps1', 'apps13.contoso.com', 'pool13.contoso.com', 'move-target-application-pool'],
    ['runbooks/activate-survey.md', 'Open the firewall', 'Think of the firewall', 'firewall-exception'],
    ['runbooks/new-pool-after-the-merge.md', 'with `pool13', 'with `pool10', 'next-hop-newest-generation'],
  ])('%s with %j as %j', (path, right, wrong, rule) => {
    const changed = files.map((file) => (file.path === `examples/healthy/${path}` ? { ...file, bytes: new TextEncoder().encode(textOf(file).replace(right, wrong)) } : file))
    expect(found(changed, '2014-06-01').map(([id]) => id)).toContain(rule)
  })
})
