import type { Fields } from '@topolint/engine'
import { asBoolean, asPool, type ExportedFields } from './exported-fields.js'
import { has, withoutPrefix, type ExportedKind } from './exported-kind.js'
import { textIn, type ExportedObject } from './exported-object.js'

/** Get-CsTrustedApplicationPool: printed identities begin with the role, those that New-CsTrustedApplicationPool takes need not. */
export const applicationPoolKind: ExportedKind = {
  kind: 'applicationPool',
  list: 'applicationPools',
  named: (object) => {
    const identity = textIn(object, 'identity')
    const bare = identity === undefined ? undefined : withoutPrefix(identity, /^TrustedApplicationPool:/iu)
    if (bare === undefined || !has(object, 'registrar')) return undefined
    return textIn(object, 'poolfqdn') ?? bare
  },
  fields: (fields, fqdn, object) => ({
    ...fields.text('Registrar', 'nextHop', asPool),
    ...fields.text('RequiresReplication', 'requiresReplication', asBoolean),
    ...fields.list('Applications', 'applications', (id) => `${fqdn}/${id.replace(/^urn:application:/iu, '')}`),
    ...generation(fields, object),
    ...fields.text('SiteId', 'siteIdentity'),
  }),
}

/** The version of the service is that of the pool itself; nobody has an application pool of none. */
function generation(fields: ExportedFields, object: ExportedObject): Fields {
  return textIn(object, 'version')?.text === '0' ? {} : fields.text('Version', 'generation', asGeneration)
}

function asGeneration(text: string): string | undefined {
  return /^[3-8]$/u.test(text) ? `serviceVersion:${text}` : undefined
}
