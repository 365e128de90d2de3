import { noFacts, type DocumentFact, type EntityFact, type Facts } from '../model/fact.js'
import type { CommandFact } from '../model/command-fact.js'
import type { ProcedureFact } from '../procedure/procedure-fact.js'
import { namesInEntity, namesInProcedure } from './mention.js'

/** Facts that belong together, with the part of the base that belongs to them. */
export interface Part {
  readonly facts: Facts
  readonly baseFacts: Facts | undefined
}

/** The estate that somebody says a document belongs to. */
export type EstateOf = (document: DocumentFact) => string | undefined

/** Divides facts into estates: those that are named by what they are said to hold, what is left by itself. */
export function partition(facts: Facts, baseFacts: Facts | undefined, estateOf?: EstateOf): readonly Part[] {
  if (estateOf === undefined) return partitionByNames(facts, baseFacts)
  const base = baseFacts === undefined ? undefined : divide(baseFacts, estateOf)
  return [...divide(facts, estateOf)].flatMap(([estate, own]) => {
    const ownBase = base === undefined ? undefined : (base.get(estate) ?? noFacts)
    return estate === undefined ? partitionByNames(own, ownBase) : [{ facts: own, baseFacts: ownBase }]
  })
}

/**
 * Documents that name a common pool or computer describe one deployment; those with none in common never do.
 * A procedure ties nothing together: it is judged with the deployment that it touches, and alone where it touches several.
 */
function partitionByNames(facts: Facts, baseFacts: Facts | undefined): readonly Part[] {
  const groups = new Groups()
  for (const { documents, entities } of [facts, baseFacts ?? noFacts]) {
    for (const document of documents) groups.join(document)
    for (const entity of entities) groups.join(entity.document, ...namesInEntity(entity))
  }
  const procedures = [...facts.procedures, ...(baseFacts?.procedures ?? [])]
  const deployments = deploymentsIn(groups, facts, new Set(procedures.map(({ document }) => document)))
  const homes = new Map(procedures.map((procedure) => [procedure.document, homeOf(groups, deployments, procedure)]))
  const partOf = (document: DocumentFact): unknown => homes.get(document) ?? groups.find(document)
  const divided = divide(facts, partOf)
  const dividedBase = baseFacts === undefined ? undefined : divide(baseFacts, partOf)
  return [...divided].map(([part, own]) => ({ facts: own, baseFacts: dividedBase === undefined ? undefined : (dividedBase.get(part) ?? noFacts) }))
}

function deploymentsIn(groups: Groups, { documents }: Facts, ofProcedures: ReadonlySet<DocumentFact>): ReadonlySet<unknown> {
  return new Set(documents.filter((document) => !ofProcedures.has(document)).map((document) => groups.find(document)))
}

/** The one deployment that a procedure touches; one that touches none belongs to the only deployment there is. */
function homeOf(groups: Groups, deployments: ReadonlySet<unknown>, procedure: ProcedureFact): unknown {
  const names = namesInProcedure(procedure).filter((name) => groups.has(name))
  const touched = names.length === 0 ? deployments : new Set(names.map((name) => groups.find(name)))
  const [home] = touched
  return touched.size === 1 ? home : groups.find(procedure.document)
}

interface Growing {
  readonly documents: DocumentFact[]
  readonly entities: EntityFact[]
  readonly procedures: ProcedureFact[]
  readonly commands: CommandFact[]
}

function divide({ documents, entities, procedures }: Facts, partOf: (document: DocumentFact) => unknown): ReadonlyMap<unknown, Facts> {
  const parts = new Map<unknown, Growing>()
  const at = (document: DocumentFact): Growing => {
    const part = partOf(document)
    const found = parts.get(part) ?? { documents: [], entities: [], procedures: [], commands: [] }
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
