import { known } from '../model/field.js'
import { nowhere } from '../source/source.js'
import { isDefined, isRemoved, stands } from './existence.js'
import { membersOf } from './members.js'
import { viewsByOrigin } from './views-by-origin.js'
import { claimed, derived, mayBeOmitted, type TypeDefinition } from './type-definition.js'

export const applicationType: TypeDefinition = {
  name: 'Application',
  kind: 'application',
  identity: 'name',
  says: 'a trusted application on its pool',
  fields: {
    name: claimed('string', 'the pool and the id together, as cmdlets print it'),
    isDefined,
    isRemoved,
    stands,
    id: claimed('string', 'its ApplicationId'),
    bareId: derived('string', 'its ApplicationId as names are compared, known from its name alone', ({ source: { key } }) => known(key.slice(key.indexOf('/') + 1), nowhere)),
    pool: claimed('ApplicationPool', 'the trusted application pool that holds it'),
    port: claimed('int', 'the port that it listens on'),
    ucma: claimed('string', 'the version of UCMA that it is built with'),
    legacyName: mayBeOmitted('string', 'its LegacyApplicationName, for names that an ApplicationId cannot spell'),
    replaces: mayBeOmitted('Replaced', 'the UCMA 2.0 application that it replaces'),
    protocol: claimed('string', 'what it speaks on its port', ['mtls', 'tcp']),
    enableTcp: mayBeOmitted('bool', 'it was made with -EnableTcp'),
    provisioning: claimed('string', 'where it takes its settings from: the Central Management store, or its own code', ['auto', 'manual']),
    gruu: claimed('string', 'the GRUU under which it registers: that of each computer or that of the service', ['computer', 'service']),
    endpoints: claimed('list<string>', 'the kinds of endpoint that it makes: application, user'),
    modalities: claimed('list<string>', 'the ways of communicating that it offers, such as im or audio'),
    needs: claimed('Generation', 'the oldest product that has what it uses'),
    certifiedFor: claimed('list<Generation>', 'the products on which its vendor has certified it'),
    accounts: claimed('list<Account>', 'the users that it signs in as'),
    contacts: derived('list<Contact>', 'the contacts that lead to it', (self) => membersOf(self, { list: 'contacts', kind: 'contact', field: 'application', of: 'application' })),
    ...viewsByOrigin('Application'),
  },
}

/** The application that an upgrade leaves behind. */
export const replacedType: TypeDefinition = {
  name: 'Replaced',
  says: 'the UCMA 2.0 application that another one replaces',
  fields: {
    pool: claimed('ApplicationPool', 'the legacy pool that held it'),
    applicationName: claimed('string', 'its ApplicationName'),
  },
}

export const accountType: TypeDefinition = {
  name: 'Account',
  says: 'a user that an application signs in as',
  fields: {
    address: claimed('string', 'its SIP address'),
    registrar: claimed('Pool', 'the pool that homes it'),
  },
}

/** What users and servers reach an application by, whichever way it was made. */
export const addressType: TypeDefinition = {
  name: 'Address',
  identity: 'address',
  says: 'an address of an application: that of a contact, or of a user that it signs in as',
  fields: {
    address: claimed('string', 'its SIP address'),
    of: claimed('string', 'whose it is', ['contact', 'user']),
    application: claimed('Application', 'the application that it leads to'),
    registrar: claimed('Pool', 'the pool that homes it'),
  },
}

export const contactType: TypeDefinition = {
  name: 'Contact',
  kind: 'contact',
  identity: 'address',
  says: 'a contact object: the address under which users reach an application',
  fields: {
    address: claimed('string', 'its SIP address'),
    isDefined,
    isRemoved,
    application: claimed('Application', 'the application that it leads to'),
    applicationId: claimed('string', 'the id of that application, which the contact carries itself'),
    registrar: claimed('Pool', 'the pool that its Registrar property names'),
    ...viewsByOrigin('Contact'),
  },
}
