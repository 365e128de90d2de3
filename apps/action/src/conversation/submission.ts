import type { GitHub } from '../github/github.js'
import type { Answer } from '../github/refusal.js'
import { readMarker } from './marker.js'
import { made } from './requests.js'
import type { Review } from '../github/review.js'
import type { Situation } from './situation.js'

export interface Submission {
  readonly github: GitHub
  readonly pull: number
  readonly viewer: string
  readonly situation: Situation
}

/**
 * Submits a review, and says whether its comments stand at lines. GitHub takes all comments of a review or none, and does not say which one it refused:
 * then the findings stand in the text, since to try them one by one would be as many notifications and would run into limits.
 */
export async function submitted(review: Review, plainer: Review, submission: Submission): Promise<Answer<boolean>> {
  const { refusal } = await submittedOnce(review, submission)
  if (refusal === undefined) return { value: review.comments.length > 0 }
  if (refusal.reason !== 'invalid') return { refusal }
  // Whoever opened a pull request can comment on it and no more.
  if (review.event === 'REQUEST_CHANGES' && /\bown pull request\b/iu.test(refusal.message)) return submitted({ ...review, event: 'COMMENT' }, { ...plainer, event: 'COMMENT' }, submission)
  if (review.comments.length === 0 || !(await isHead(review.commit, submission))) return { refusal }
  const second = await submittedOnce(plainer, submission)
  return second.refusal === undefined ? { value: false } : { refusal: second.refusal }
}

function submittedOnce(review: Review, { github, pull, viewer, situation }: Submission): Promise<Answer<true>> {
  const known = new Set(situation.remembered.reviews.map(({ id }) => id))
  const words = JSON.stringify(readMarker(review.body))
  const make = async (): Promise<Answer<true>> => done(await github.addReview(pull, review))
  return made(make, async () => {
    const { value, refusal } = await github.reviews(pull)
    if (refusal !== undefined) return { refusal }
    const isThere = value.some(({ id, author, body }) => !known.has(id) && author === viewer && JSON.stringify(readMarker(body)) === words)
    return { value: isThere ? true : undefined }
  })
}

function done({ refusal }: Answer<unknown>): Answer<true> {
  return refusal === undefined ? { value: true } : { refusal }
}

async function isHead(commit: string, { github, pull }: Submission): Promise<boolean> {
  return (await github.pullRequest(pull)).value?.head.sha === commit
}
