import type { CommandFact } from '../model/command-fact.js'
import { noFacts, type DocumentFact, type EntityFact, type Facts } from '../model/fact.js'
import type { ProcedureFact } from '../procedure/procedure-fact.js'

/** Facts that belong together, with the part of the base that belongs to them. */
export interface Part {
  /** As somebody called it who said what belongs to it. */
  readonly estate?: string
  readonly facts: Facts
  readonly baseFacts: Facts | undefined
}

/** Divides facts by the part that each document belongs to; parts that only the base has are gone. */
export function divide<Key>(facts: Facts, baseFacts: Facts | undefined, partOf: (document: DocumentFact) => Key): ReadonlyMap<Key, Part> {
  const base = baseFacts === undefined ? undefined : divideFacts(baseFacts, partOf)
  const own = divideFacts(facts, partOf)
  return new Map([...own].map(([key, part]) => [key, { facts: part, baseFacts: base === undefined ? undefined : (base.get(key) ?? noFacts) }]))
}

interface Growing {
  readonly documents: DocumentFact[]
  readonly entities: EntityFact[]
  readonly procedures: ProcedureFact[]
  readonly commands: CommandFact[]
}

function divideFacts<Key>({ documents, entities, procedures, commands }: Facts, partOf: (document: DocumentFact) => Key): ReadonlyMap<Key, Facts> {
  const parts = new Map<Key, Growing>()
  const at = (document: DocumentFact): Growing => {
    const part = partOf(document)
    const found = parts.get(part) ?? { documents: [], entities: [], procedures: [], commands: [] }
    parts.set(part, found)
    return found
  }
  for (const document of documents) at(document).documents.push(document)
  for (const entity of entities) at(entity.document).entities.push(entity)
  for (const procedure of procedures) at(procedure.document).procedures.push(procedure)
  for (const command of commands) at(command.document).commands.push(command)
  return parts
}
