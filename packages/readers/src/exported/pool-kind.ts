import { known, span, type Fields, type Source } from '@topolint/engine'
import { has, type ExportedKind } from './exported-kind.js'
import { textIn, type ExportedObject, type ExportedText } from './exported-object.js'

const ofServers = ['registrar', 'edgeserver', 'mediationserver']

/** Get-CsPool, of the pools that carry a role of the servers. */
export const poolKind: ExportedKind = {
  kind: 'pool',
  list: 'pools',
  named: (object) => (servicesOf(object).some((service) => ofServers.includes(service)) ? fqdnOf(object) : undefined),
  fields: (fields, _fqdn, object, source) => ({ ...members(fields), ...isFrontEnd(object, source) }),
}

/** Get-CsPool, of the pools that carry trusted applications and nothing else. */
export const poolOfApplicationsKind: ExportedKind = {
  kind: 'applicationPool',
  list: 'applicationPools',
  named: (object) => {
    const services = servicesOf(object)
    return services.length > 0 && services.every((service) => service === 'trustedapplicationpool') ? fqdnOf(object) : undefined
  },
  fields: members,
}

function members(fields: Parameters<ExportedKind['fields']>[0]): Fields {
  return { ...fields.list('Computers', 'computers'), ...fields.text('Site', 'siteIdentity') }
}

/** A list of services of which only the type is printed does not tell what the pool is. */
function fqdnOf(object: ExportedObject): ExportedText | undefined {
  return has(object, 'identity', 'computers') ? textIn(object, 'fqdn') : undefined
}

/** The role of each service, which stands before the name of the pool. */
function servicesOf({ properties }: ExportedObject): readonly string[] {
  const services = properties.get('services')
  if (services?.kind !== 'list') return []
  return services.items.flatMap((item) => (item.kind === 'text' && item.text.includes(':') ? [item.text.slice(0, item.text.indexOf(':')).toLowerCase()] : []))
}

/** A Registrar alone is that of a Director or of a branch; trusted applications hang on one beside user services. */
function isFrontEnd(object: ExportedObject, source: Source): Fields {
  const services = object.properties.get('services')
  const roles = servicesOf(object)
  return services === undefined ? {} : { isFrontEnd: known(roles.includes('registrar') && roles.includes('userserver'), span(source, services)) }
}
