import { identityOf, known, span, type EntityFact, type Fields } from '@topolint/engine'
import { attributeOf } from '../element/xml-element.js'
import { applicationsOn } from './application-facts.js'
import { booleanField, generationField, keyOf, textField } from './attribute-field.js'
import type { EarlierPools } from './earlier-pools.js'
import type { Carrier } from './linked-topology.js'
import { nextHopField } from './next-hop.js'
import { computerFacts, isNamed, placeFields, type NamedCluster } from './pool-facts.js'
import { rolesOf } from './roles.js'
import type { TopologyReading } from './topology-reading.js'
import { externalServer } from './written-service.js'

export function applicationPoolFacts(reading: TopologyReading, earlier: EarlierPools | undefined): readonly EntityFact[] {
  return reading.topology.carriers(externalServer).flatMap(({ services, cluster }) => (isNamed(cluster) ? factsOf(reading, services, cluster, earlier) : []))
}

function factsOf(reading: TopologyReading, services: Carrier['services'], cluster: NamedCluster, earlier: EarlierPools | undefined): readonly EntityFact[] {
  const { source, document } = reading
  const at = span(source, cluster.fqdn)
  const key = keyOf(source, 'applicationPool', cluster.fqdn.value)
  const path = `/Services/${externalServer}/${identityOf('applicationPool', cluster.fqdn.value)}`
  const generation = generationField(source, services[0].version)
  const requiresReplication = booleanField(source, attributeOf(cluster.element, 'RequiresReplication'))
  const applications = applicationsOn(reading, services, cluster, path)
  const nextHop = nextHopField(reading, services, cluster)
  const fields: Fields = {
    ...(generation === undefined ? {} : { generation }),
    nextHop,
    ...(requiresReplication === undefined ? {} : { requiresReplication }),
    ...placeFields(reading, cluster),
    applications: known({ items: applications.map(({ name }) => name), open: services.some(({ element }) => element.isBroken) }, at),
    ...earlier?.fieldsOf(key, nextHop, at),
  }
  const pool: EntityFact = { kind: 'applicationPool', key, name: textField(source, cluster.fqdn), origin: 'exported', fields, at, path, document }
  const isOnServers = rolesOf(reading.topology, cluster) !== undefined
  return [pool, ...(isOnServers ? [] : computerFacts(reading, cluster, path)), ...applications]
}
