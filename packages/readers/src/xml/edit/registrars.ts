import { identityOf } from '@topolint/engine'
import type { XmlElement } from '../element/xml-element.js'
import { LinkedTopology } from '../topology/linked-topology.js'
import type { WrittenService } from '../topology/written-service.js'
import { collect } from '../topology/written-topology.js'

/** The Registrars of a document by the name of their pool. */
export class Registrars {
  readonly #byDesign = new Map<XmlElement, ReadonlyMap<string, readonly WrittenService[]>>()

  /** Those on a pool, seen from a place: the two halves of a file of Topology Builder have ids of their own. */
  named(pool: string, around: readonly XmlElement[]): readonly WrittenService[] {
    const design = around.find(({ name }) => name === 'NewTopology' || name === 'OriginalTopology') ?? around[0]
    if (design === undefined) return []
    const known = this.#byDesign.get(design) ?? registrarsIn(design)
    this.#byDesign.set(design, known)
    return known.get(identityOf('pool', pool)) ?? []
  }
}

/** One can be chosen, of several none. */
const enoughToDecline = 2

function registrarsIn(design: XmlElement): ReadonlyMap<string, readonly WrittenService[]> {
  const byPool = new Map<string, readonly WrittenService[]>()
  for (const { services, cluster } of new LinkedTopology(collect(design)).carriers('Registrar')) {
    const pool = identityOf('pool', cluster.fqdn?.value ?? '')
    byPool.set(pool, [...(byPool.get(pool) ?? []), ...services].slice(0, enoughToDecline))
  }
  return byPool
}
