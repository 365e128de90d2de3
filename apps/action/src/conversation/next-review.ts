import { digest, markerLine } from './marker.js'
import { listedWords } from './listed.js'
import { freshFindings, type Plan } from './plan.js'
import type { Review } from '../github/review.js'
import { reviewText } from './review-text.js'
import type { Situation } from './situation.js'

/** The review that a run writes, if there is something new to say or to ask for. */
export function nextReview({ additions, edits }: Plan, situation: Situation): Review | undefined {
  const { comments, listed } = additions
  const isNew = comments.length > 0 || listed.length > 0 || edits.some(({ kind }) => kind === 'back')
  const isRequest = asksForChanges(isNew, situation)
  if (comments.length === 0 && listed.length === 0 && !isRequest) return undefined
  return { commit: situation.commit, event: isRequest ? 'REQUEST_CHANGES' : 'COMMENT', body: bodyOf(additions, isRequest, situation), comments: comments.map(({ comment }) => comment) }
}

/** The same with every finding in its text, for where GitHub takes no comment on a line. */
export function withoutLines({ additions }: Plan, { commit, event }: Review, situation: Situation): Review {
  const listed = [...additions.comments.map(({ finding }) => finding), ...additions.listed]
  return { commit, event, body: bodyOf({ ...additions, comments: [], listed }, event === 'REQUEST_CHANGES', situation), comments: [] }
}

/** Requests of ours that stand in the way of a change which passes. */
export function requestsToDismiss({ verdict, remembered }: Situation): readonly number[] {
  return verdict.outcome === 'passed' ? remembered.reviews.filter(({ isRequest }) => isRequest).map(({ id }) => id) : []
}

/** One request stands until it is dismissed. If somebody else dismissed it, the same findings are no reason to ask again. */
function asksForChanges(isNew: boolean, { requestChanges, verdict, remembered }: Situation): boolean {
  if (!requestChanges || verdict.outcome === 'passed' || remembered.reviews.some(({ isRequest }) => isRequest)) return false
  return isNew || !remembered.reviews.some(({ found }) => found === foundWord(true, verdict))
}

function bodyOf({ listed, outside }: Plan['additions'], isRequest: boolean, { verdict, name, links, hasSummary }: Situation): string {
  const beside = hasSummary ? listed : [...listed, ...outside]
  const marker = markerLine({ kind: 'review', name, words: [foundWord(isRequest, verdict), ...listedWords(listed)] })
  return `${reviewText(verdict, beside, links)}\n\n${marker}`
}

/** Tells whether changes were asked for because of the same findings. */
function foundWord(isRequest: boolean, verdict: Situation['verdict']): string {
  return digest([isRequest, freshFindings(verdict).map(({ fingerprint }) => fingerprint).toSorted()])
}
