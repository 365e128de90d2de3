import { joinFacts, noFacts, type Comment, type Facts, type RawFinding } from '@topolint/engine'

/** What a text says, and what is wrong with it. */
export interface Reading {
  readonly facts: Facts
  readonly findings: readonly RawFinding[]
  /** All comments of the text. */
  readonly comments: readonly Comment[]
}

export const nothingRead: Reading = { facts: noFacts, findings: [], comments: [] }

export function joinReadings(readings: readonly Reading[]): Reading {
  return {
    facts: joinFacts(readings.map(({ facts }) => facts)),
    findings: readings.flatMap(({ findings }) => findings),
    comments: readings.flatMap(({ comments }) => comments),
  }
}
