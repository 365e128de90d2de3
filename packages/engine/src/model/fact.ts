import type { ProcedureFact } from '../procedure/procedure-fact.js'
import type { Span } from '../source/source.js'
import type { CommandFact } from './command-fact.js'
import type { EntityKind } from './kind.js'
import type { Field, Fields } from './field.js'

/** Who says it: a step that does it, a file that people write, or what the product exported. The first is nearest the user's hand. */
export const origins = ['done', 'declared', 'exported'] as const

export type Origin = (typeof origins)[number]

/** One document of a source: a topolint document, an exported topology, a script. */
export interface DocumentFact {
  readonly kind: string
  /** Stable under moved lines: kind and name for topolint documents, else the path. */
  readonly identity: string
  readonly at: Span
  readonly fields: Fields
}

/** What one document says of one entity. */
export interface EntityFact {
  readonly kind: EntityKind
  /** The identity, normalised by `identityOf` or `applicationKey`. */
  readonly key: string
  /** The identity as written. */
  readonly name: Field
  readonly origin: Origin
  readonly fields: Fields
  readonly at: Span
  /** Where in its document, by identities and not by position, so that fingerprints survive moved lines. */
  readonly path: string
  readonly document: DocumentFact
}

/** What the readers found in the sources, before anything is linked. */
export interface Facts {
  readonly documents: readonly DocumentFact[]
  readonly entities: readonly EntityFact[]
  readonly procedures: readonly ProcedureFact[]
  readonly commands: readonly CommandFact[]
}

export const noFacts: Facts = { documents: [], entities: [], procedures: [], commands: [] }

export function joinFacts(all: readonly Facts[]): Facts {
  return {
    documents: all.flatMap(({ documents }) => documents),
    entities: all.flatMap(({ entities }) => entities),
    procedures: all.flatMap(({ procedures }) => procedures),
    commands: all.flatMap(({ commands }) => commands),
  }
}
