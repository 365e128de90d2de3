import type { Estate } from '../estate/estate.js'
import { View } from '../estate/view.js'
import { isGroup, isList, known, unknown, type Field, type Fields } from '../model/field.js'
import { nowhere } from '../source/source.js'
import { typeNamed } from '../vocabulary/vocabulary.js'

/** The addresses that lead to applications: their contacts, and the users that they sign in as. */
export function addressesOf(estate: Estate): readonly View[] {
  return [...estate.entities('contact').map(ofContact), ...estate.entities('application').flatMap(ofAccounts)]
}

function ofContact(contact: View): View {
  const fields = { address: contact.field('address'), of: known('contact', nowhere), application: contact.field('application'), registrar: contact.field('registrar') }
  return view(contact, contact.source.key, fields)
}

function ofAccounts(application: View): readonly View[] {
  const name = known(application.source.key, nowhere)
  return itemsOf(application.field('accounts')).flatMap((account) => {
    if (account.state !== 'known' || !isGroup(account.value)) return []
    return [view(application, application.source.key, { registrar: unknown('the pool that homes a user', account.at), ...account.value.fields, of: known('user', account.at), application: name })]
  })
}

function view({ estate, source }: View, key: string, fields: Fields): View {
  return new View(typeNamed('Address'), estate, { key, facts: source.facts.slice(0, 1).map((fact) => ({ ...fact, fields })), fields })
}

function itemsOf(field: Field): readonly Field[] {
  return field.state === 'known' && typeof field.value === 'object' && isList(field.value) ? field.value.items : []
}
