import { describe, expect, test } from 'vitest'
import { builtInRules } from '../src/index.js'
import { lintAtOnce } from './at-once.js'

const servers = `apiVersion: topolint/v1
kind: Topology
name: contoso
pools:
  - { fqdn: pool07.contoso.com, product: ocs2007r2 }
  - { fqdn: pool13.contoso.com, product: lync2013 }
`

const plan = `apiVersion: topolint/v1
kind: Plan
name: migrate helpdesk
scenario: 2013-MIG-2
application: oldapps.contoso.com/helpdesk
steps:
  - { do: set-registrar, pool: oldapps.contoso.com, registrar: pool13.contoso.com }
  - { do: move, contact: sip:helpdesk@contoso.com, pool: oldapps.contoso.com }
  - { do: check-contact, contact: sip:helpdesk@contoso.com }
`

const contact = (name: string, owner = 'urn:application:helpdesk'): string => `"sip:${name}@contoso.com","${owner}","pool07.contoso.com"\n`
const contacts = `"SipAddress","OwnerUrn","RegistrarPool"\n${contact('helpdesk')}${contact('night')}${contact('attendant', 'urn:application:Caa')}`
const application = (pool: string): string => `{ "Identity": "${pool}/urn:application:helpdesk", "ApplicationId": "urn:application:helpdesk", "Port": 6001 }`

/** What a rule finds in files, with its level. */
function found(rule: string, files: Readonly<Record<string, string>>): readonly string[] {
  const inputs = Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text), named: true }))
  const { findings } = lintAtOnce(inputs, { today: '2014-06-01', rules: builtInRules.filter(({ id, found: isFound }) => id === rule || isFound !== undefined) })
  return findings.map(({ level, message }) => `${level}: ${message}`)
}

describe('contacts that were exported', () => {
  test('belong to the only application of their id, and one that is forgotten is found, with a caution', () => {
    expect(found('move-every-contact', { 'servers.yaml': servers, 'migrate.plan.yaml': plan, 'contacts.csv': contacts, 'applications.json': application('oldapps.contoso.com') })).toEqual([
      'warning: night@contoso.com is not moved',
    ])
  })

  test('belong to none for certain where two have the id', () => {
    const files = { 'servers.yaml': servers, 'migrate.plan.yaml': plan, 'contacts.csv': contacts, 'applications.json': `[${application('oldapps.contoso.com')}, ${application('apps.contoso.com')}]` }
    expect(found('move-every-contact', files)).toEqual([])
  })

  test('tell nothing of an application that is on the servers alone', () => {
    expect(found('move-every-contact', { 'servers.yaml': servers, 'migrate.plan.yaml': plan, 'contacts.csv': contacts })).toEqual([])
  })
})
