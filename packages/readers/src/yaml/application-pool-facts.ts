import { identityOf, type EntityFact, type Fields } from '@topolint/engine'
import type { Decoded } from '@topolint/yaml'
import { applicationFacts } from './application-facts.js'
import { computerFacts, generationField } from './pool-facts.js'
import { claims, nameField, toEntity, type Reading } from './reading.js'
import type { applicationPool } from './schema/pool-schema.js'
import { at, toListField } from './to-field.js'

type DecodedApplicationPool = Decoded<typeof applicationPool>

const claimed = {
  says: ['nextHop', 'site', 'created', 'decommissioned', 'computers', 'requiresReplication', 'certificates', 'dnsRecords', 'firewallPorts'],
  none: ['nextHop', 'decommissioned', 'computers', 'certificates', 'dnsRecords', 'firewallPorts', 'applications'],
}

export function applicationPoolFacts(reading: Reading, decoded: DecodedApplicationPool): readonly EntityFact[] {
  const { fqdn: named, computers, applications } = decoded.fields
  if (named === undefined) return []
  const key = identityOf('applicationPool', named.value)
  const path = `/applicationPools/${key}`
  const fields = { ...claims(reading, decoded, claimed), ...generationField(reading, decoded), ...applicationsField(reading, decoded) }
  return [
    toEntity(reading, { kind: 'applicationPool', key, name: nameField(reading, named), named, fields, path }),
    ...computerFacts(reading, { named, computers, path }),
    ...(applications?.items ?? []).flatMap((application) => applicationFacts(reading, { application, pool: named, path })),
  ]
}

/** Applications are known by pool and id together, and stand where their id does. */
function applicationsField({ source }: Reading, { fields: { fqdn, applications } }: DecodedApplicationPool): Fields {
  if (applications === undefined || fqdn === undefined) return {}
  const items = applications.items.flatMap(({ fields: { id } }) => (id === undefined ? [] : [at(source, id, `${fqdn.value}/${id.value}`)]))
  return { applications: toListField(source, { ...applications, items }, items) }
}
