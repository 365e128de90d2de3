import { identityOf, known, textOfValue, type Field, type Fields, type Source, type Span } from '@topolint/engine'
import type { XmlElement } from '../element/xml-element.js'
import { keyOf } from './attribute-field.js'
import { LinkedTopology } from './linked-topology.js'
import { nextHopField } from './next-hop.js'
import { isNamed } from './pool-facts.js'
import { externalServer } from './written-service.js'
import { collect } from './written-topology.js'

/** The trusted application pools of the topology that a design was made from: they tell what is new in it. */
export class EarlierPools {
  readonly #nextHops: ReadonlyMap<string, Field>
  readonly #isWhole: boolean

  constructor(source: Source, original: XmlElement) {
    const topology = new LinkedTopology(collect(original))
    this.#isWhole = !original.isBroken && topology.written.clusters.length > 0
    this.#nextHops = new Map(
      topology.carriers(externalServer).flatMap(({ services, cluster }): readonly (readonly [string, Field])[] =>
        isNamed(cluster) ? [[keyOf(source, 'applicationPool', cluster.fqdn.value), nextHopField({ source, topology }, services, cluster)]] : [],
      ),
    )
  }

  /** What the comparison adds to a pool of the design. */
  fieldsOf(key: string, nextHop: Field, at: Span): Fields {
    const before = this.#nextHops.get(key)
    if (before === undefined) return this.#isWhole ? { isNew: known(true, at) } : {}
    return isOther(before, nextHop) ? { previousNextHop: before } : {}
  }
}

function isOther(before: Field, now: Field): boolean {
  return before.state === 'known' && now.state === 'known' && identityOf('pool', textOfValue(before.value)) !== identityOf('pool', textOfValue(now.value))
}
