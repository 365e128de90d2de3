import type { DocumentFact, Source } from '@topolint/engine'
import type { LinkedTopology } from './linked-topology.js'

/** One topology as its facts are made. */
export interface TopologyReading {
  readonly source: Source
  readonly document: DocumentFact
  readonly topology: LinkedTopology
}
