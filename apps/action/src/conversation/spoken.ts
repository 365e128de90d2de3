import type { ReportedFinding } from '../verdict/verdict.js'
import type { ReviewComment } from '../github/comment.js'
import { findingComment, type FindingComment } from './finding-comment.js'
import { suggestedIn, type LineRange } from './placing.js'
import type { Situation } from './situation.js'

/** What a comment of ours is to say now. It cannot be moved, so a suggestion stands in it only while it stands at the lines to be replaced. */
export function spoken(finding: ReportedFinding, { path, line, startLine }: ReviewComment, situation: Situation): FindingComment {
  const at = rangeOf(finding, situation)
  const isThere = finding.at?.path === path && at?.last === line && at?.first === (startLine ?? line)
  return findingComment(finding, isThere ? at?.suggested : undefined, situation.name, situation.links)
}

export interface SpokenRange extends LineRange {
  /** The lines that are to stand there, if they are to be suggested. */
  readonly suggested: readonly string[] | undefined
}

/** The lines of the diff that a finding is said at: those that its suggestion replaces, or else its own. */
export function rangeOf({ at, fix }: ReportedFinding, { diff, review }: Situation): SpokenRange | undefined {
  if (at === undefined) return undefined
  const placed = diff.place(at)
  if (placed === undefined) return undefined
  const offer = review === 'suggest' && fix?.suggestion?.path === at.path ? fix.suggestion : undefined
  const range = offer === undefined ? undefined : suggestedIn(diff.shown(at.path), offer, placed)
  return range === undefined ? { first: placed.first, last: placed.last, suggested: undefined } : { ...range, suggested: offer?.lines }
}
