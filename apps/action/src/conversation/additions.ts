import type { ReportedFinding } from '../verdict/verdict.js'
import { findingComment } from './finding-comment.js'
import { listedBefore } from './listed.js'
import type { LineComment } from '../github/review.js'
import type { Situation } from './situation.js'
import { rangeOf, type SpokenRange } from './spoken.js'

/** What is new to say. */
export interface Additions {
  readonly comments: readonly Addition[]
  /** In lines of the diff as well, but one review takes no more comments. */
  readonly listed: readonly ReportedFinding[]
  /** In no line of the diff. */
  readonly outside: readonly ReportedFinding[]
}

export interface Addition {
  readonly finding: ReportedFinding
  readonly comment: LineComment
}

/** Comments of one review: more look like abuse to GitHub, and to people. */
const mostComments = 30

/** Of findings that nothing was said about yet, in the order in which they deserve room. */
export function additionsFor(findings: readonly ReportedFinding[], situation: Situation): Additions {
  const wasListed = listedBefore(situation.remembered.reviews, findings)
  const placed = findings.map((finding) => ({ finding, range: rangeOf(finding, situation) }))
  const inside = placed.flatMap(({ finding, range }) => (range === undefined || wasListed(finding) ? [] : [{ finding, range }]))
  return {
    comments: inside.slice(0, mostComments).map(({ finding, range }) => ({ finding, comment: lineComment(finding, range, situation) })),
    listed: inside.slice(mostComments).map(({ finding }) => finding),
    outside: placed.filter(({ range }) => range === undefined).map(({ finding }) => finding),
  }
}

function lineComment(finding: ReportedFinding, { first, last, suggested }: SpokenRange, { name, links }: Situation): LineComment {
  const { body } = findingComment(finding, suggested, name, links)
  return { path: finding.at?.path ?? '', body, side: 'RIGHT', line: last, ...(first < last && { startLine: first }) }
}
