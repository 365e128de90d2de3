import { noFacts, type DocumentFact, type EntityFact, type Facts } from '../model/fact.js'
import type { ProcedureFact } from '../procedure/procedure-fact.js'
import { namesInEntity, namesInProcedure } from './mention.js'

/** Facts that belong together, with the part of the base that belongs to them. */
export interface Part {
  readonly facts: Facts
  readonly baseFacts: Facts | undefined
}

/**
 * Divides facts into estates. Documents that name a common pool or computer describe one deployment; those with none in common never do.
 * A procedure ties nothing together: it is judged with the deployment that it touches, and alone where it touches several.
 */
export function partition(facts: Facts, baseFacts: Facts | undefined): readonly Part[] {
  const groups = new Groups()
  for (const { documents, entities } of [facts, baseFacts ?? noFacts]) {
    for (const document of documents) groups.join(document)
    for (const entity of entities) groups.join(entity.document, ...namesInEntity(entity))
  }
  const homes = new Map([...facts.procedures, ...(baseFacts?.procedures ?? [])].map((procedure) => [procedure.document, homeOf(groups, procedure.document, namesInProcedure(procedure))]))
  const partOf = (document: DocumentFact): unknown => homes.get(document) ?? groups.find(document)
  const divided = divide(facts, partOf)
  const dividedBase = baseFacts === undefined ? undefined : divide(baseFacts, partOf)
  return [...divided].map(([part, own]) => ({ facts: own, baseFacts: dividedBase === undefined ? undefined : (dividedBase.get(part) ?? noFacts) }))
}

function homeOf(groups: Groups, own: DocumentFact, names: readonly string[]): unknown {
  const touched = new Set(names.filter((name) => groups.has(name)).map((name) => groups.find(name)))
  const [home] = touched
  return touched.size === 1 ? home : groups.find(own)
}

interface Growing {
  readonly documents: DocumentFact[]
  readonly entities: EntityFact[]
  readonly procedures: ProcedureFact[]
}

function divide({ documents, entities, procedures }: Facts, partOf: (document: DocumentFact) => unknown): ReadonlyMap<unknown, Facts> {
  const parts = new Map<unknown, Growing>()
  const at = (document: DocumentFact): Growing => {
    const part = partOf(document)
    const found = parts.get(part) ?? { documents: [], entities: [], procedures: [] }
    parts.set(part, found)
    return found
  }
  for (const document of documents) at(document).documents.push(document)
  for (const entity of entities) at(entity.document).entities.push(entity)
  for (const procedure of procedures) at(procedure.document).procedures.push(procedure)
  return parts
}

/** Disjoint sets of documents and names, joined as common members show up. */
class Groups {
  readonly #parents = new Map<unknown, unknown>()

  has(member: unknown): boolean {
    return this.#parents.has(member)
  }

  join(...members: readonly unknown[]): void {
    const [first, ...others] = members.map((member) => this.find(member))
    for (const other of others) this.#parents.set(other, first)
    for (const member of members) this.#parents.set(this.find(member), first)
  }

  find(member: unknown): unknown {
    let root = member
    for (let parent = this.#parents.get(root); parent !== undefined && parent !== root; parent = this.#parents.get(root)) {
      const grandparent = this.#parents.get(parent) ?? parent
      this.#parents.set(root, grandparent)
      root = parent
    }
    if (!this.#parents.has(root)) this.#parents.set(root, root)
    return root
  }
}
