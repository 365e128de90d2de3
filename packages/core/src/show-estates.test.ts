import { expect, test } from 'vitest'
import { showEstates } from './show-estates.js'

const topology = (name: string, ...pools: readonly string[]): string => `apiVersion: topolint/v1\nkind: Topology\nname: ${name}\npools: [${pools.map((fqdn) => `{ fqdn: ${fqdn} }`).join()}]\n`
const plan = (...pools: readonly string[]): string => `apiVersion: topolint/v1\nkind: Plan\nname: upgrade\nsteps: [${pools.map((fqdn) => `{ do: new-pool, pool: ${fqdn} }`).join()}]\n`

const files: Readonly<Record<string, string>> = {
  'contoso.yaml': topology('contoso', 'pool13.contoso.com', 'fe1.contoso.com'),
  'fabrikam.yaml': topology('fabrikam', 'pool13.fabrikam.com'),
  'contacts.json': '[{ "SipAddress": "sip:a@contoso.com", "OwnerUrn": "urn:application:a", "RegistrarPool": "pool13.contoso.com" }]',
  'both.plan.yaml': plan('pool13.contoso.com', 'pool13.fabrikam.com'),
  'values.yaml': 'replicas: 3\n',
}

const inputs = Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }))

test('what belongs together, by which names, and what is left out', async () => {
  expect(await showEstates(inputs, { today: '2026-01-01' })).toMatchObject({
    estates: [
      { files: [{ path: 'contoso.yaml', kinds: ['Topology'] }, { path: 'contacts.json', kinds: ['ExportedState'] }], ties: [{ name: 'pool13.contoso.com', paths: ['contoso.yaml', 'contacts.json'] }] },
      { files: [{ path: 'fabrikam.yaml', kinds: ['Topology'] }], ties: [] },
    ],
    torn: [{ path: 'both.plan.yaml', touches: [{ name: 'pool13.contoso.com', estate: 'contoso.yaml', place: { start: { line: 4 } } }, { name: 'pool13.fabrikam.com', estate: 'fabrikam.yaml' }] }],
    others: ['values.yaml'],
  })
})

test('a configuration has the last word', async () => {
  const { estates, torn } = await showEstates(inputs, { today: '2026-01-01', estateOf: (path) => (path === 'values.yaml' ? undefined : 'all') })
  expect(estates.map(({ name, files: own }) => [name, own.length])).toEqual([['all', 4]])
  expect(torn).toEqual([])
})
