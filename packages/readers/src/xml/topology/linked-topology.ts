import { hasRole, type WrittenDependency, type WrittenService } from './written-service.js'
import type { WrittenCluster, WrittenTopology } from './written-topology.js'

/** A cluster with its services of one role, most often a single one. */
export interface Carrier {
  readonly cluster: WrittenCluster
  readonly services: readonly [WrittenService, ...WrittenService[]]
}

/** A topology with its ids resolved. */
export class LinkedTopology {
  readonly written: WrittenTopology
  readonly #clusters = new Map<string, WrittenCluster>()
  readonly #services = new Map<string, WrittenService>()
  readonly #onCluster = new Map<WrittenCluster, WrittenService[]>()
  readonly #roles = new Map<WrittenCluster, Set<string>>()

  constructor(written: WrittenTopology) {
    this.written = written
    for (const cluster of written.clusters) for (const id of [...cluster.ids, ...cluster.instances]) setFirst(this.#clusters, id, cluster)
    for (const service of written.services) {
      for (const id of service.ids) setFirst(this.#services, id, service)
      const cluster = this.clusterOf(service)
      if (cluster !== undefined) this.#install(service, cluster)
    }
  }

  /** The cluster on which a service runs, or the one that holds its SQL instance. */
  clusterOf({ installedOn }: WrittenService): WrittenCluster | undefined {
    return installedOn === undefined ? undefined : this.#clusters.get(installedOn)
  }

  servicesOn(cluster: WrittenCluster): readonly WrittenService[] {
    return this.#onCluster.get(cluster) ?? []
  }

  target({ id }: WrittenDependency): WrittenService | undefined {
    return this.#services.get(id)
  }

  /** Whether something of a role runs on a cluster. */
  carries(cluster: WrittenCluster, role: string): boolean {
    return this.#roles.get(cluster)?.has(role.toLowerCase()) === true
  }

  /** The clusters that carry a role, with the services that give it. */
  carriers(role: string): readonly Carrier[] {
    return this.written.clusters.flatMap((cluster) => {
      const services = this.carries(cluster, role) ? this.servicesOn(cluster).filter((service) => hasRole(service, role)) : []
      const [first, ...others] = services
      return first === undefined ? [] : [{ cluster, services: [first, ...others] }]
    })
  }

  #install(service: WrittenService, cluster: WrittenCluster): void {
    const others = this.#onCluster.get(cluster)
    const role = service.role?.value.trim().toLowerCase() ?? ''
    this.#roles.get(cluster)?.add(role)
    others?.push(service)
    if (others !== undefined) return
    this.#onCluster.set(cluster, [service])
    this.#roles.set(cluster, new Set([role]))
  }
}

/** Of two things with one id the first counts. */
function setFirst<T>(map: Map<string, T>, id: string, value: T): void {
  if (!map.has(id)) map.set(id, value)
}
