import { identityOf, known, span, type EntityFact, type Field, type Fields } from '@topolint/engine'
import { attributeOf, type XmlAttribute } from '../element/xml-element.js'
import { generationField, keyOf, textField } from './attribute-field.js'
import { rolesOf } from './roles.js'
import type { TopologyReading } from './topology-reading.js'
import { hasRole } from './written-service.js'
import type { WrittenCluster } from './written-topology.js'

/** A cluster that has a name. */
export interface NamedCluster extends WrittenCluster {
  readonly fqdn: XmlAttribute
}

export function isNamed(cluster: WrittenCluster): cluster is NamedCluster {
  return cluster.fqdn !== undefined && cluster.fqdn.value.trim() !== ''
}

/** The pools of the servers themselves. */
export function poolFacts(reading: TopologyReading): readonly EntityFact[] {
  return reading.topology.written.clusters.filter(isNamed).flatMap((cluster) => {
    const roles = rolesOf(reading.topology, cluster)
    return roles === undefined ? [] : factsOf(reading, cluster, roles)
  })
}

function factsOf(reading: TopologyReading, cluster: NamedCluster, roles: readonly string[]): readonly EntityFact[] {
  const { source, document } = reading
  const at = span(source, cluster.fqdn)
  const services = reading.topology.servicesOn(cluster)
  const registrar = services.find((service) => hasRole(service, 'Registrar'))
  const generation = generationField(source, (registrar ?? services.find((service) => !hasRole(service, 'ExternalServer')))?.version)
  const roleAt = registrar?.role === undefined ? at : span(source, registrar.role)
  const fields: Fields = {
    ...(generation === undefined ? {} : { generation }),
    isFrontEnd: known(roles.includes('front-end'), roleAt),
    roles: known({ items: roles.map((role) => known(role, roleAt)), open: false }, at),
    ...placeFields(reading, cluster),
  }
  const key = keyOf(source, 'pool', cluster.fqdn.value)
  const pool: EntityFact = { kind: 'pool', key, name: textField(source, cluster.fqdn), origin: 'exported', fields, at, path: `/Clusters/${identityOf('pool', cluster.fqdn.value)}`, document }
  return [pool, ...computerFacts(reading, cluster, pool.path)]
}

/** Where a pool stands, and on what. */
export function placeFields({ source }: TopologyReading, cluster: NamedCluster): Fields {
  const items = computersOf(cluster).map((computer) => textField(source, computer))
  const computers: Field = known({ items, open: cluster.element.isBroken }, span(source, cluster.fqdn))
  return { ...(cluster.site === undefined ? {} : { site: textField(source, cluster.site) }), ...(items.length === 0 ? {} : { computers }) }
}

export function computerFacts({ source, document }: TopologyReading, cluster: NamedCluster, path: string): readonly EntityFact[] {
  return computersOf(cluster).map((computer) => {
    const key = keyOf(source, 'computer', computer.value)
    const fields = { pool: textField(source, cluster.fqdn) }
    return { kind: 'computer', key, name: textField(source, computer), origin: 'exported', fields, at: span(source, computer), path: `${path}/Machines/${identityOf('computer', computer.value)}`, document }
  })
}

/** A machine that stands alone in its cluster may be left without a name: it has that of the cluster. */
function computersOf({ machines, fqdn }: NamedCluster): readonly XmlAttribute[] {
  return machines.flatMap((machine) => {
    const own = attributeOf(machine, 'Fqdn')
    if (own !== undefined && own.value.trim() !== '') return [own]
    return machines.length === 1 ? [fqdn] : []
  })
}
