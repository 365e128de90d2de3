import { textOf, type Field } from '@topolint/engine'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readingOf } from '../../test/reading-of.js'
import { meant, written, type Written } from '../../test/written.js'

const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/u)
const fqdn = fc.tuple(label, label).map(([name, domain]) => `${name}.${domain}.com`)
const day = fc.date({ min: new Date('2007-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const name = fc.oneof(label, fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'é', '🏢', ' ', "'", '"', ':', '#', '\\', '-', ',') }))
const product = fc.constantFrom('ocs2007', 'ocs2007r2', 'lync2010', 'lync2013', 'sfb2015', 'sfb2019', 'sfbse')
const port = fc.integer({ min: 1, max: 65535 })
const address = fc.tuple(label, label).map(([user, domain]) => `sip:${user}@${domain}.com`)

function some<T extends Written>(fields: Readonly<Record<string, fc.Arbitrary<T>>>, required: readonly string[]): fc.Arbitrary<Written> {
  return fc.record(fields, { requiredKeys: [...required] })
}

const application = some<Written>(
  {
    id: label,
    legacyName: name,
    ucma: fc.constantFrom('2.0', '3.0', '4.0'),
    port,
    provisioning: fc.constantFrom('auto', 'manual'),
    needs: product,
    certifiedFor: fc.array(product, { maxLength: 3 }),
    replaces: some<Written>({ pool: fqdn, applicationName: name }, []),
    contacts: fc.array(fc.oneof(address, some<Written>({ address, registrar: fqdn }, ['address'])), { maxLength: 3 }),
  },
  ['id'],
)

const applicationPool = some<Written>(
  {
    fqdn,
    product,
    site: name,
    nextHop: fc.option(fqdn),
    created: day,
    computers: fc.array(fqdn, { maxLength: 3 }),
    requiresReplication: fc.boolean(),
    certificates: fc.array(some<Written>({ subject: fqdn, alternativeNames: fc.array(fqdn, { maxLength: 2 }) }, ['subject']), { maxLength: 2 }),
    firewallPorts: fc.array(port, { maxLength: 3 }),
    applications: fc.array(application, { maxLength: 2 }),
  },
  ['fqdn'],
)

const pool = some<Written>({ fqdn, product, users: fc.nat(10_000), roles: fc.array(fc.constantFrom('front-end', 'edge', 'mediation'), { maxLength: 2 }), updates: fc.array(name, { maxLength: 2 }) }, ['fqdn'])

const topology: fc.Arbitrary<Written> = fc
  .record({
    name,
    complete: fc.boolean(),
    merged: day,
    sites: fc.array(some<Written>({ id: name, name, legacy: fc.boolean() }, ['id']), { maxLength: 2 }),
    sipDomains: fc.array(fc.oneof(fqdn, some<Written>({ name: fqdn, authoritative: fc.boolean() }, ['name'])), { maxLength: 2 }),
    pools: fc.array(pool, { maxLength: 3 }),
    applicationPools: fc.array(applicationPool, { maxLength: 3 }),
  })
  .map((rest) => ({ apiVersion: 'topolint/v1', kind: 'Topology', ...rest }))

test('whatever the schema takes becomes facts that stand where they are written, in every style', () => {
  fc.assert(
    fc.property(
      topology.chain((value) => written(value).map((text) => [value, text] as const)),
      ([value, text]) => {
        const { facts, findings } = readingOf(text)
        expect(findings).toEqual([])
        expect(facts.entities.filter(({ kind }) => ['site', 'sipDomain', 'pool', 'applicationPool'].includes(kind))).toHaveLength(countEntities(value))
        for (const { kind, name: identity, fields } of facts.entities) {
          if (kind !== 'application') standsWhereWritten(identity)
          for (const [field, said] of Object.entries(fields)) if (!isComposite(kind, field)) standsWhereWritten(said)
        }
      },
    ),
    { numRuns: 400 },
  )
})

/** Applications are named by pool and id together, which stand apart; a pool without roles is a Front End pool, which stands nowhere. */
function isComposite(kind: string, field: string): boolean {
  return field === 'isFrontEnd' || (kind === 'contact' && field === 'application') || (kind === 'applicationPool' && field === 'applications')
}

function standsWhereWritten(field: Field): void {
  if (field.state !== 'known') {
    if (field.at !== undefined) expect(textOf(field.at)).toBe('null')
    return
  }
  const { value, at } = field
  if (typeof value !== 'object') expect(meant(textOf(at))).toBe(String(value))
  else if ('items' in value) value.items.forEach(standsWhereWritten)
  else Object.values(value.fields).forEach(standsWhereWritten)
}

function countEntities(value: Written): number {
  const lists = Object.entries(value as Readonly<Record<string, unknown>>).filter(([key]) => ['sites', 'sipDomains', 'pools', 'applicationPools'].includes(key))
  return lists.reduce((sum, [, list]) => sum + (Array.isArray(list) ? list.length : 0), 0)
}
