import type { LinkedTopology } from './linked-topology.js'
import { hasRole, type WrittenService } from './written-service.js'
import type { WrittenCluster } from './written-topology.js'

/** Roles of a server by the service that gives them; a Registrar is looked at more closely. */
const servers: Readonly<Record<string, string>> = {
  edgeserver: 'edge',
  mediationserver: 'mediation',
  persistentchatserver: 'persistent-chat',
  persistentchat: 'persistent-chat',
  videointeropserver: 'video-interop',
}

/** What other servers and devices do for the pools: a topology names them, but they are no pools of the product. */
const foreign = /(?:store|gateway)$|^wacservice$|^externalserver$/u

/** The roles that a cluster carries as a pool of the servers; undefined where it is none. */
export function rolesOf(topology: LinkedTopology, cluster: WrittenCluster): readonly string[] | undefined {
  const services = topology.servicesOn(cluster)
  const names = services.flatMap((service) => nameOf(service) ?? [])
  const others = names.filter((name) => name !== 'externalserver')
  if (others.length === 0 || (others.length === names.length && others.every((name) => foreign.test(name)))) return undefined
  const found = services.flatMap((service) => roleOf(topology, cluster, service) ?? [])
  return [...new Set(found.length > 0 ? found : services.flatMap(spelledRole))]
}

function roleOf(topology: LinkedTopology, cluster: WrittenCluster, service: WrittenService): string | undefined {
  if (!hasRole(service, 'Registrar')) return servers[nameOf(service) ?? '']
  if (service.isDirector) return 'director'
  return isSurvivable(topology, cluster, service) ? 'survivable-branch-appliance' : 'front-end'
}

/** A branch appliance registers users whose User Services are those of another pool. */
function isSurvivable(topology: LinkedTopology, cluster: WrittenCluster, registrar: WrittenService): boolean {
  if (topology.carries(cluster, 'UserServices')) return false
  return registrar.dependencies.some((dependency) => {
    const target = topology.target(dependency)
    const home = target !== undefined && hasRole(target, 'UserServices') ? topology.clusterOf(target) : undefined
    return home !== undefined && home !== cluster
  })
}

function nameOf({ role }: WrittenService): string | undefined {
  return role?.value.trim().toLowerCase()
}

/** `PersistentChatStore` as `persistent-chat-store`. */
function spelledRole({ role }: WrittenService): readonly string[] {
  const name = role?.value.trim() ?? ''
  return name === '' || name.toLowerCase() === 'externalserver' ? [] : [name.replace(/(?<=[a-z])(?=[A-Z])/gu, '-').toLowerCase()]
}
