import type { EntityFact } from '../model/fact.js'
import type { EntityKind } from '../model/kind.js'

/** Where an estate looks facts up. */
export interface FactStore {
  readonly all: readonly EntityFact[]
  keys(kind: EntityKind): readonly string[]
  of(kind: EntityKind, key: string): readonly EntityFact[]
}

/** Facts by what they are about. */
export class GroupedFacts implements FactStore {
  readonly all: readonly EntityFact[]
  readonly #kinds = new Map<EntityKind, Map<string, EntityFact[]>>()

  constructor(all: readonly EntityFact[]) {
    this.all = all
    for (const fact of all) this.#add(fact)
  }

  keys(kind: EntityKind): readonly string[] {
    return [...(this.#kinds.get(kind)?.keys() ?? [])]
  }

  of(kind: EntityKind, key: string): readonly EntityFact[] {
    return this.#kinds.get(kind)?.get(key) ?? []
  }

  #add(fact: EntityFact): void {
    const entities = this.#kinds.get(fact.kind) ?? new Map<string, EntityFact[]>()
    this.#kinds.set(fact.kind, entities)
    const same = entities.get(fact.key)
    if (same === undefined) entities.set(fact.key, [fact])
    else same.push(fact)
  }
}
