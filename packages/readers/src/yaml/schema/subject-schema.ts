import { boolean, integer, optional, text } from '@topolint/yaml'
import { fqdn } from './names.js'

/** What a step is about, under the names that operations give it. */
export const subjects = {
  pool: optional(fqdn('The pool that the step is about; of a Move, the pool that it leads to.')),
  sourcePool: optional(fqdn('The trusted application pool that something comes from.')),
  registrar: optional(fqdn('The Front End pool that becomes, or should be, the Registrar.')),
  site: optional(text({ description: 'The id of the site.', examples: ['redmond'] })),
  application: optional(text({ description: 'The application: its id, or pool and id.', examples: ['apps.contoso.com/helpdesk'] })),
  legacyName: optional(text({ description: 'The name of the UCMA 2.0 application that a new one replaces, where its id cannot spell it.' })),
  contact: optional(text({ description: 'The contact.', examples: ['sip:helpdesk@contoso.com'] })),
  computer: optional(text({ description: 'The computer.', examples: ['app1.contoso.com'] })),
  service: optional(text({ description: 'The Windows service.', examples: ['RTCSRV'] })),
  domain: optional(text({ description: 'The SIP domain.', examples: ['contoso.com'] })),
  file: optional(text({ description: 'The file that is written, read or changed.', examples: ['merged.xml'] })),
  port: optional(integer({ description: 'The port of a new application.', examples: [6001] })),
  requiresReplication: optional(boolean({ description: 'Whether a new pool keeps a replica on its computers.' })),
  enableTcp: optional(boolean({ description: 'Whether a new application is made with -EnableTcp.' })),
  thumbprint: optional(text({ description: 'The thumbprint of a certificate.', examples: ['28E7F1D3A0B94C5E6F7081920A1B2C3D4E5F6071'] })),
  force: optional(boolean({ description: 'Whether it is done with -Force.' })),
  authoritative: optional(boolean({ description: 'Authoritative, of a new SIP domain.' })),
  default: optional(boolean({ description: 'Default Domain, of a new SIP domain.' })),
}
