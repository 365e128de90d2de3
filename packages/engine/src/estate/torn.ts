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
  /** The estate by the name that it was given, or by the first file of it. */
  readonly estate: string
}

/** Tells estates apart for people. */
export class EstateNames {
  readonly #names = new Map<Member, string>()
  readonly #descriptions: Descriptions

  constructor(descriptions: Descriptions, describing: readonly DocumentFact[], estateOf: EstateOf) {
    this.#descriptions = descriptions
    for (const document of describing) {
      const group = descriptions.groupOf(document)
      const name = estateOf(document) ?? document.at.source.path
      const known = this.#names.get(group)
      if (known === undefined || (estateOf(document) === undefined && name < known)) this.#names.set(group, name)
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
