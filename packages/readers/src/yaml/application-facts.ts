import { applicationKey, identityOf, type EntityFact, type Field, type Fields } from '@topolint/engine'
import type { Decoded, DecodedScalar } from '@topolint/yaml'
import { claims, nameField, toEntity, type Reading } from './reading.js'
import type { application } from './schema/application-schema.js'
import { at, toField, toListField } from './to-field.js'

type DecodedApplication = Decoded<typeof application>
type DecodedContact = NonNullable<DecodedApplication['fields']['contacts']>['items'][number]

interface ApplicationOf {
  readonly application: DecodedApplication
  readonly pool: DecodedScalar<string>
  readonly path: string
}

const claimed = {
  says: ['id', 'legacyName', 'ucma', 'port', 'protocol', 'provisioning', 'gruu', 'endpoints', 'modalities', 'needs', 'certifiedFor', 'replaces'],
  none: ['legacyName', 'certifiedFor', 'accounts', 'replaces', 'contacts'],
}

export function applicationFacts(reading: Reading, { application, pool, path }: ApplicationOf): readonly EntityFact[] {
  const { id: named, contacts, accounts } = application.fields
  if (named === undefined) return []
  const key = applicationKey(pool.value, named.value)
  const own = `${path}/applications/${key.slice(key.indexOf('/') + 1)}`
  const name = at(reading.source, named, `${pool.value}/${named.value}`)
  const fields: Fields = {
    ...claims(reading, application, claimed),
    pool: nameField(reading, pool),
    ...(contacts === undefined ? {} : { contacts: addressesField(reading, contacts) }),
    ...(accounts === undefined ? {} : { accounts: toListField(reading.source, accounts, accounts.items.map((account) => accountField(reading, account))) }),
  }
  return [
    toEntity(reading, { kind: 'application', key, name, named, fields, path: own }),
    ...(contacts?.items ?? []).flatMap((contact) => contactFacts(reading, contact, name, own)),
  ]
}

function contactFacts(reading: Reading, contact: DecodedContact, application: Field, path: string): readonly EntityFact[] {
  const named = addressOf(contact)
  if (named === undefined) return []
  const key = identityOf('contact', named.value)
  const registrar = contact.kind === 'object' ? claims(reading, contact, { says: ['registrar'] }) : {}
  return [toEntity(reading, { kind: 'contact', key, name: nameField(reading, named), named, fields: { application, ...registrar }, path: `${path}/contacts/${key}` })]
}

function addressesField({ source }: Reading, contacts: NonNullable<DecodedApplication['fields']['contacts']>): Field {
  const items = contacts.items.flatMap((contact) => addressOf(contact) ?? [])
  return toListField(source, { ...contacts, items }, items.map((address) => toField(source, address)))
}

function accountField({ source }: Reading, account: DecodedContact): Field {
  return account.kind === 'object' ? toField(source, account) : at(source, account, { fields: { address: toField(source, account) } })
}

function addressOf(contact: DecodedContact): DecodedScalar<string> | undefined {
  return contact.kind === 'scalar' ? contact : contact.fields.address
}
