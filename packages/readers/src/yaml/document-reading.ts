import { joinFacts, noFacts, type Comment, type Facts, type RawFinding } from '@topolint/engine'

/** What topolint documents say, and what is wrong with them. */
export interface DocumentReading {
  readonly facts: Facts
  readonly findings: readonly RawFinding[]
  /** All comments of the text, those of other documents beside ours included. */
  readonly comments: readonly Comment[]
}

export interface DocumentOptions {
  /** Asked for when the first plan is read; without it every word is taken for one of a table. */
  readonly words?: () => KnownWords
}

/** The words of the tables that teams add to. */
export interface KnownWords {
  /** The ids of the operations, for `do:`. */
  readonly operations: readonly string[]
  /** The ids and aliases of the scenarios, for `scenario:`. */
  readonly scenarios: readonly string[]
}

export const nothingRead: DocumentReading = { facts: noFacts, findings: [], comments: [] }

export function joinReadings(readings: readonly DocumentReading[]): DocumentReading {
  return {
    facts: joinFacts(readings.map(({ facts }) => facts)),
    findings: readings.flatMap(({ findings }) => findings),
    comments: readings.flatMap(({ comments }) => comments),
  }
}
