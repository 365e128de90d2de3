import type { DocumentFact } from '../model/fact.js'
import type { Descriptions, EstateOf, Member } from './descriptions.js'
import { Groups } from './groups.js'
import type { Mentions } from './mention.js'
import { onlyDeployment } from './only-deployment.js'

interface HomesInput {
  readonly descriptions: Descriptions
  /** The documents that describe what there is now. */
  readonly describing: readonly DocumentFact[]
  /** The documents that say what is done. */
  readonly procedural: readonly DocumentFact[]
  readonly mentions: Mentions
  readonly estateOf: EstateOf
}

/** Where documents that say what is done belong: to what they touch, and alone where that is several. */
export class Homes {
  /** Those that touch several. */
  readonly torn: readonly DocumentFact[]
  readonly #homes = new Map<DocumentFact, Member>()

  constructor(input: HomesInput) {
    const touched = input.procedural.map((document) => [document, touchedBy(document, input)] as const)
    this.torn = touched.filter(([, groups]) => groups.size > 1).map(([document]) => document)
    for (const [document, groups] of touched) {
      const [home] = groups
      if (home !== undefined) this.#homes.set(document, groups.size === 1 ? home : document)
    }
    this.#settle(touched.filter(([, groups]) => groups.size < 2).map(([document]) => document), input)
  }

  of(document: DocumentFact): Member | undefined {
    return this.#homes.get(document)
  }

  /** What touches nothing that is described goes with those that name the same new things, else to the only deployment there is. */
  #settle(documents: readonly DocumentFact[], { mentions, ...input }: HomesInput): void {
    const groups = new Groups<Member>()
    for (const document of documents) {
      const fresh = (mentions.get(document) ?? []).filter(({ name }) => input.descriptions.withName(name).size === 0)
      groups.join(document, ...fresh.map(({ name }) => name))
    }
    const homes = new Map<Member, Set<Member>>()
    for (const document of documents) {
      const home = this.#homes.get(document)
      if (home !== undefined) homes.set(groups.find(document), (homes.get(groups.find(document)) ?? new Set()).add(home))
    }
    const only = onlyDeployment(input, mentions)
    for (const document of documents) {
      const [home, ...others] = homes.get(groups.find(document)) ?? []
      if (!this.#homes.has(document)) this.#homes.set(document, home === undefined ? (only ?? groups.find(document)) : others.length === 0 ? home : document)
    }
  }
}

function touchedBy(document: DocumentFact, { descriptions, mentions, estateOf }: HomesInput): ReadonlySet<Member> {
  const estate = estateOf(document)
  if (estate !== undefined) return new Set([descriptions.estate(estate)])
  return new Set((mentions.get(document) ?? []).flatMap(({ name }) => [...descriptions.withName(name)]))
}
