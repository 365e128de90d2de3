import type { ReportedFinding } from '../verdict/verdict.js'
import type { KeptReview } from './remembered.js'

/** Characters of a fingerprint that tell the findings of one change apart, and findings that a review can remember. */
const [enough, most] = [12, 1500]

/** Stands after the last one where there were more. */
const more = '+'

/** What a review remembers of the findings that it lists and does not comment on, so that no later one lists them again. */
export function listedWords(findings: readonly ReportedFinding[]): readonly string[] {
  const words = findings.slice(0, most).map(({ fingerprint }) => fingerprint.slice(0, enough))
  return findings.length > most ? [...words, more] : words
}

/** Whether a review has listed a finding; one that had more to list than it could remember counts as having listed all, while there are so many. */
export function listedBefore(reviews: readonly KeptReview[], { length }: readonly ReportedFinding[]): (finding: ReportedFinding) => boolean {
  const words = new Set(reviews.flatMap(({ listed }) => listed))
  const all = words.has(more) && length > most
  return ({ fingerprint }) => all || words.has(fingerprint.slice(0, enough))
}
