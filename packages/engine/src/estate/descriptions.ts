import type { DocumentFact } from '../model/fact.js'
import { Groups } from './groups.js'
import type { Mentions } from './mention.js'

/** Stands for a group: a document or a name of it, or the estate that somebody named. */
export type Member = DocumentFact | string

/** The estate that somebody says a document belongs to. */
export type EstateOf = (document: DocumentFact) => string | undefined

/**
 * Documents that describe what there is, in groups by the names that they have in common. Documents that somebody put into an estate are together there,
 * whatever they name; one that nobody put anywhere goes where its names lead.
 */
export class Descriptions {
  readonly #groups = new Groups<Member>()
  /** The estates that somebody named, by the names in them. */
  readonly #named = new Map<string, Set<Member>>()
  /** Groups that name something of several of them, and are no estate. */
  readonly #torn = new Set<Member>()
  readonly #estateOf: EstateOf
  readonly #documents: readonly DocumentFact[]
  readonly #mentions: Mentions

  constructor(documents: readonly DocumentFact[], mentions: Mentions, estateOf: EstateOf) {
    this.#documents = documents
    this.#mentions = mentions
    this.#estateOf = estateOf
    for (const document of documents) this.#add(document)
    if (this.#named.size > 0) this.#followNames()
  }

  /** The same document before and after a change, known by its identity. */
  same(document: DocumentFact, before: DocumentFact): void {
    const isFree = [document, before].every((each) => this.#estateOf(each) === undefined && !this.#torn.has(this.#groups.find(each)))
    if (isFree) this.#groups.join(document, before)
  }

  /** Groups that belong together for another reason than their names. */
  tie(groups: readonly (readonly Member[])[]): void {
    for (const [first, ...others] of groups) if (first !== undefined) this.#groups.join(first, ...others)
  }

  groupOf(document: DocumentFact): Member {
    return this.#groups.find(document)
  }

  /** The group of an estate that somebody named. */
  estate(name: string): Member {
    return this.#groups.find(memberOfEstate(name))
  }

  /** The groups in which a pool or computer of a name is. */
  withName(name: string): ReadonlySet<Member> {
    const named = [...(this.#named.get(name) ?? [])].map((member) => this.#groups.find(member))
    const free = this.#groups.has(memberOfName(name)) ? this.#groups.find(memberOfName(name)) : undefined
    return new Set(free === undefined || this.#torn.has(free) ? named : [...named, free])
  }

  /** The documents that nobody put anywhere and that name something of several named estates. */
  get torn(): readonly DocumentFact[] {
    if (this.#named.size === 0) return []
    return this.#documents.filter((document) => this.#estateOf(document) === undefined && this.#estatesNamedBy(document).size > 1)
  }

  #add(document: DocumentFact): void {
    const estate = this.#estateOf(document)
    const names = (this.#mentions.get(document) ?? []).map(({ name }) => name)
    if (estate === undefined) {
      this.#groups.join(document, ...names.map(memberOfName))
      return
    }
    this.#groups.join(memberOfEstate(estate), document)
    for (const name of names) this.#named.set(name, (this.#named.get(name) ?? new Set()).add(memberOfEstate(estate)))
  }

  /** A group that names something of one named estate belongs to it; of several, to none. */
  #followNames(): void {
    const touched = new Map<Member, Set<Member>>()
    for (const document of this.#documents) {
      if (this.#estateOf(document) !== undefined) continue
      const group = this.#groups.find(document)
      touched.set(group, new Set([...(touched.get(group) ?? []), ...this.#estatesNamedBy(document)]))
    }
    for (const [group, estates] of touched) {
      const [estate] = estates
      if (estates.size > 1) this.#torn.add(group)
      else if (estate !== undefined) this.#groups.join(estate, group)
    }
  }

  #estatesNamedBy(document: DocumentFact): ReadonlySet<Member> {
    return new Set((this.#mentions.get(document) ?? []).flatMap(({ name }) => [...(this.#named.get(name) ?? [])]))
  }
}

/** Neither is a name that the other could have. */
function memberOfEstate(name: string): Member {
  return `estate ${name}`
}

function memberOfName(name: string): Member {
  return `name ${name}`
}
