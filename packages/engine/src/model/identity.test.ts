import { expect, test } from 'vitest'
import { applicationKey, identityOf, sameId } from './identity.js'
import type { EntityKind } from './kind.js'

test.each<[EntityKind, string, string]>([
  ['pool', 'Pool13.Contoso.COM.', 'pool13.contoso.com'],
  ['pool', 'Registrar:pool13.contoso.com', 'pool13.contoso.com'],
  ['applicationPool', 'TrustedApplicationPool:apps.contoso.com', 'apps.contoso.com'],
  ['site', 'Site:Redmond', 'redmond'],
  ['contact', 'SIP:Helpdesk@contoso.com', 'helpdesk@contoso.com'],
  ['application', 'apps.contoso.com/urn:application:HelpDesk', 'apps.contoso.com/helpdesk'],
  ['application', 'TrustedApplicationPool:apps.contoso.com./helpdesk', 'apps.contoso.com/helpdesk'],
])('%s %s is %s', (kind, written, identity) => {
  expect(identityOf(kind, written)).toBe(identity)
})

test('an application is its pool and its id', () => {
  expect(applicationKey('Apps.contoso.com', 'urn:application:Helpdesk')).toBe(identityOf('application', 'apps.contoso.com/helpdesk'))
})

test.each([
  ['helpdesk', 'urn:application:HelpDesk', true],
  ['pool.contoso.com', 'POOL.contoso.com.', true],
  ['helpdesk', 'helpdesk2', false],
])('%s and %s', (left, right, same) => {
  expect(sameId(left, right)).toBe(same)
})
