import { asInteger, asPool } from './exported-fields.js'
import { has, type ExportedKind } from './exported-kind.js'
import { textIn } from './exported-object.js'

/** Get-CsTrustedApplication: it prints the pool and the id both together and apart, and New-CsTrustedApplication never takes both. */
export const applicationKind: ExportedKind = {
  kind: 'application',
  list: 'applications',
  named: (object) => {
    const identity = textIn(object, 'identity')
    const isPrinted = has(object, 'applicationid') && /^[^/]+\/urn:application:[^/]+$/iu.test(identity?.text ?? '')
    return isPrinted ? identity : undefined
  },
  fields: (fields) => ({
    ...fields.text('ApplicationId', 'id'),
    ...fields.text('Identity', 'pool', (text) => asPool(text.slice(0, text.indexOf('/')))),
    ...fields.text('Port', 'port', asInteger),
    ...fields.text('Protocol', 'protocol', (text) => protocols.find((name) => name === text.toLowerCase())),
    ...fields.text('LegacyApplicationName', 'legacyName'),
  }),
}

const protocols = ['mtls', 'tcp']
