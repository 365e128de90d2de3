import { hasRole, type WrittenDependency, type WrittenService } from './written-service.js'
import type { WrittenCluster, WrittenTopology } from './written-topology.js'

/** A topology with its ids resolved. */
export class LinkedTopology {
  readonly written: WrittenTopology
  readonly #clusters = new Map<string, WrittenCluster>()
  readonly #services = new Map<string, WrittenService>()
  readonly #onCluster = new Map<WrittenCluster, WrittenService[]>()

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

  /** The services of a role with the cluster of each. */
  installed(role: string): readonly { readonly service: WrittenService; readonly cluster: WrittenCluster }[] {
    return this.written.services.flatMap((service) => {
      const cluster = hasRole(service, role) ? this.clusterOf(service) : undefined
      return cluster === undefined ? [] : [{ service, cluster }]
    })
  }

  #install(service: WrittenService, cluster: WrittenCluster): void {
    const others = this.#onCluster.get(cluster)
    if (others === undefined) this.#onCluster.set(cluster, [service])
    else others.push(service)
  }
}

/** Of two things with one id the first counts. */
function setFirst<T>(map: Map<string, T>, id: string, value: T): void {
  if (!map.has(id)) map.set(id, value)
}
