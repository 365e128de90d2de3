import { integer, list, object, oneOf, optional, required, text } from '@topolint/yaml'
import { fqdn, product } from './names.js'
import { shortOrFull } from './short-or-full.js'

const address = text({ description: 'The SIP address.', examples: ['sip:helpdesk@contoso.com'] })
const registrar = fqdn('The pool that homes it, as its Registrar property shows.')

const homed = { address: required(address), registrar: optional(registrar) }

const contact = shortOrFull(
  address,
  object(homed, { name: 'contact', title: 'Contact', description: 'The address under which users reach the application; the address alone will do.' }),
)

const account = shortOrFull(
  address,
  object(homed, { name: 'account', title: 'Account', description: 'A user as whom the application signs in with a UserEndpoint.' }),
)

const replaces = object(
  {
    pool: optional(fqdn('The legacy pool that held it.')),
    applicationName: optional(text({ description: 'Its ApplicationName. The id of the new application has to equal it, or else its `legacyName`.' })),
  },
  { name: 'replacedApplication', title: 'Replaced application', description: 'The UCMA 2.0 application in whose place this one steps.' },
)

export const application = object(
  {
    id: required(text({ description: 'The ApplicationId, with or without `urn:application:`.', examples: ['helpdesk'] })),
    legacyName: optional(text({ description: 'The LegacyApplicationName, for a name that an ApplicationId cannot spell.' })),
    ucma: optional(text({ description: 'The version of UCMA that it is built with.', examples: ['4.0'] })),
    port: optional(integer({ description: 'The port on which it listens; no other application of its pool may have it.', examples: [6001] })),
    protocol: optional(oneOf(['mtls', 'tcp'], { description: 'What it speaks on its port. Applications built with UCMA speak MTLS only.' })),
    provisioning: optional(oneOf(['auto', 'manual'], { description: '`auto` takes the settings from the replica of the Central Management store, `manual` from its own code.' })),
    gruu: optional(oneOf(['computer', 'service'], { description: 'The GRUU under which a manually provisioned application registers.' })),
    endpoints: optional(list(oneOf(['application', 'user']), { description: 'The kinds of endpoint that it makes.' })),
    modalities: optional(
      list(oneOf(['im', 'im-conference', 'audio', 'audio-conference', 'video', 'application-sharing', 'presence']), {
        description: 'The ways of communicating that it offers.',
      }),
    ),
    needs: optional(product('The oldest product that has all the features it uses.')),
    certifiedFor: optional(list(product('A product.'), { description: 'The products on which its vendor has certified it.' })),
    accounts: optional(list(account, { description: 'The users as whom it signs in, for applications with a UserEndpoint.' })),
    replaces: optional(replaces),
    contacts: optional(list(contact, { description: 'Every contact that leads to it.', examples: [['sip:helpdesk@contoso.com']] })),
  },
  { name: 'application', title: 'Trusted application', description: 'An application on a trusted application pool.' },
)
