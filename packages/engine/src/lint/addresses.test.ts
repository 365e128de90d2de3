import { expect, test } from 'vitest'
import { link } from '../estate/estate.js'
import { noFacts, type DocumentFact, type EntityFact } from '../model/fact.js'
import { known, textOfValue, type Field, type Fields } from '../model/field.js'
import type { EntityKind } from '../model/kind.js'
import { nowhere } from '../source/source.js'
import type { View } from '../estate/view.js'
import { addressesOf } from './addresses.js'

const document: DocumentFact = { kind: 'Topology', identity: 'topology.yaml', at: nowhere, fields: {} }
const is = (value: string): Field => known(value, nowhere)

function fact(kind: EntityKind, key: string, fields: Fields): EntityFact {
  return { kind, key, name: is(key), origin: 'declared', fields, at: nowhere, path: '', document }
}

function text(view: View, name: string): string {
  const field = view.field(name)
  return field.state === 'known' ? textOfValue(field.value) : field.state
}

test('contacts and users, each with its application and where it is homed', () => {
  const accounts = known({ items: [known({ fields: { address: is('sip:operator@contoso.com') } }, nowhere)], open: true }, nowhere)
  const entities = [
    fact('application', 'apps.contoso.com/helpdesk', { accounts }),
    fact('contact', 'helpdesk@contoso.com', { application: is('apps.contoso.com/helpdesk'), registrar: is('pool10.contoso.com') }),
  ]
  const estate = link({ ...noFacts, documents: [document], entities }, { today: '2014-06-01' })
  expect(addressesOf(estate).map((view) => ['address', 'of', 'application', 'registrar'].map((name) => text(view, name)))).toEqual([
    ['helpdesk@contoso.com', 'contact', 'apps.contoso.com/helpdesk', 'pool10.contoso.com'],
    ['sip:operator@contoso.com', 'user', 'apps.contoso.com/helpdesk', 'unknown'],
  ])
})
