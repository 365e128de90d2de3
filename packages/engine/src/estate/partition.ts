import { noFacts, type DocumentFact, type Facts } from '../model/fact.js'
import { Descriptions, type EstateOf, type Member } from './descriptions.js'
import { fragmentsIn, tieFragments } from './fragments.js'
import { Homes } from './homes.js'
import { mentionsIn } from './mention.js'
import { divide, type Part } from './part.js'
import { EstateNames, type Torn } from './torn.js'

export interface Partition {
  readonly parts: readonly Part[]
  /** What touches several estates: each is a part by itself, judged against none of them. */
  readonly torn: readonly Torn[]
}

/**
 * Divides facts into estates. Documents that name a common pool or computer describe one deployment; those with none in common never do.
 * A procedure ties nothing together: it is judged with the deployment that it touches, and alone where it touches several.
 */
export function partition(facts: Facts, baseFacts?: Facts, estateOf: EstateOf = () => undefined): Partition {
  const before = baseFacts ?? noFacts
  const mentions = new Map([...mentionsIn(facts), ...mentionsIn(before)])
  const procedural = new Set([...facts.procedures, ...facts.commands, ...before.procedures].map(({ document }) => document))
  const [describing, describingBefore] = [facts, before].map(({ documents }) => documents.filter((document) => !procedural.has(document)))
  const descriptions = new Descriptions([...(describing ?? []), ...(describingBefore ?? [])], mentions, estateOf)
  joinBase(descriptions, describing ?? [], describingBefore ?? [])
  tieFragments(fragmentsIn(facts), describing ?? [], { descriptions, procedural: [...procedural], mentions, estateOf })
  const homes = new Homes({ descriptions, describing: describing ?? [], procedural: [...procedural], mentions, estateOf })
  const partOf = (document: DocumentFact): Member => homes.of(document) ?? descriptions.groupOf(document)
  const names = new EstateNames(descriptions, describing ?? [], { mentions, estateOf })
  const torn = new Set([...descriptions.torn, ...homes.torn])
  return {
    parts: [...divide(facts, baseFacts, partOf).values()].map((part) => named(part, estateOf)),
    torn: facts.documents.filter((document) => torn.has(document)).map((document) => ({ document, touches: names.touches(document, mentions) })),
  }
}

/** A document of the base whose names are all gone is still known by its identity. */
function joinBase(descriptions: Descriptions, documents: readonly DocumentFact[], before: readonly DocumentFact[]): void {
  const old = onlyOnes(before)
  const taken = new Set(documents.map((document) => descriptions.groupOf(document)))
  for (const [identity, document] of [...onlyOnes(documents)].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const match = old.get(identity)
    if (match !== undefined && !taken.has(descriptions.groupOf(match))) descriptions.same(document, match)
  }
}

function onlyOnes(documents: readonly DocumentFact[]): ReadonlyMap<string, DocumentFact> {
  const counts = new Map<string, number>()
  for (const { identity } of documents) counts.set(identity, (counts.get(identity) ?? 0) + 1)
  return new Map(documents.filter(({ identity }) => counts.get(identity) === 1).map((document) => [document.identity, document]))
}

function named(part: Part, estateOf: EstateOf): Part {
  const [estate] = part.facts.documents.flatMap((document) => estateOf(document) ?? [])
  return estate === undefined ? part : { ...part, estate }
}
