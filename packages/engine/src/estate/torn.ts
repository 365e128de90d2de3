import type { DocumentFact } from '../model/fact.js'
import type { Descriptions, EstateOf, Member } from './descriptions.js'
import type { Mention, Mentions } from './mention.js'

/** A document that touches several estates, with one place for each. */
export interface Torn {
  readonly document: DocumentFact
  readonly touches: readonly Touch[]
}

export interface Touch {
  readonly mention: Mention
  /** The estate by the name that it was given, or by a file of it. */
  readonly estate: string
}

/** Tells estates apart for people: by the name that each was given, else by the file that names most of it. */
export class EstateNames {
  readonly #names = new Map<Member, string>()
  readonly #descriptions: Descriptions

  constructor(descriptions: Descriptions, describing: readonly DocumentFact[], { mentions, estateOf }: { readonly mentions: Mentions; readonly estateOf: EstateOf }) {
    this.#descriptions = descriptions
    const most = new Map<Member, number>()
    for (const document of describing.toSorted((left, right) => (left.at.source.path < right.at.source.path ? -1 : 1))) {
      const group = descriptions.groupOf(document)
      const estate = estateOf(document)
      const count = estate === undefined ? (mentions.get(document)?.length ?? 0) : Infinity
      if (count <= (most.get(group) ?? -1)) continue
      most.set(group, count)
      this.#names.set(group, estate ?? document.at.source.path)
    }
  }

  /** Where a document touches each estate first, in the order of its text. */
  touches(document: DocumentFact, mentions: Mentions): readonly Touch[] {
    const touches = new Map<Member, Touch>()
    for (const mention of mentions.get(document) ?? []) {
      for (const group of this.#descriptions.withName(mention.name)) {
        const estate = this.#names.get(group)
        if (estate !== undefined && !touches.has(group)) touches.set(group, { mention, estate })
      }
    }
    return [...touches.values()]
  }
}
