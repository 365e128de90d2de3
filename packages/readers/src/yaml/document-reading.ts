import { joinFacts, noFacts, type Facts, type RawFinding } from '@topolint/engine'

/** What topolint documents say, and what is wrong with them. */
export interface DocumentReading {
  readonly facts: Facts
  readonly findings: readonly RawFinding[]
}

export interface DocumentOptions {
  /** The ids of the operations that `do:` may name; without them every word is taken for one. */
  readonly operations?: readonly string[]
  /** The ids and aliases of the scenarios that `scenario:` may name; without them every word is taken for one. */
  readonly scenarios?: readonly string[]
}

export const nothingRead: DocumentReading = { facts: noFacts, findings: [] }

export function joinReadings(readings: readonly DocumentReading[]): DocumentReading {
  return {
    facts: joinFacts(readings.map(({ facts }) => facts)),
    findings: readings.flatMap(({ findings }) => findings),
  }
}
