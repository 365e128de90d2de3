import type { Comment, ReviewComment } from '../github/comment.js'
import { readMarker, type MarkerKind } from './marker.js'
import type { PostedReview } from '../github/review.js'

/** What earlier runs of this job left behind. Whatever others wrote is none of it, markers or not. */
export interface Remembered {
  /** Comments that say something, by fingerprint, the oldest first. */
  readonly live: ReadonlyMap<string, readonly Kept[]>
  /** Comments whose finding was gone, by fingerprint, the oldest first. */
  readonly gone: ReadonlyMap<string, readonly Kept[]>
  readonly reviews: readonly KeptReview[]
}

export interface Kept {
  readonly comment: ReviewComment
  /** What it says, as its marker has it. */
  readonly content: string
}

export interface KeptReview {
  readonly id: number
  readonly isRequest: boolean
  /** What was found when it was written. */
  readonly found: string
  /** Fingerprints, or their beginnings, of what it lists. */
  readonly listed: readonly string[]
}

export function remembered(comments: readonly ReviewComment[], reviews: readonly PostedReview[], viewer: string, name: string): Remembered {
  const own = comments.filter(({ isReply }) => !isReply).toSorted((left, right) => left.id - right.id)
  return {
    live: byFingerprint(own, 'finding', viewer, name),
    gone: byFingerprint(own, 'gone', viewer, name),
    reviews: reviews.flatMap((review) => {
      const words = wordsOf(review, 'review', viewer, name)
      if (words === undefined) return []
      const [found = '', ...listed] = words
      return [{ id: review.id, isRequest: review.state === 'CHANGES_REQUESTED', found, listed }]
    }),
  }
}

function byFingerprint(comments: readonly ReviewComment[], kind: MarkerKind, viewer: string, name: string): ReadonlyMap<string, readonly Kept[]> {
  const found = new Map<string, Kept[]>()
  for (const comment of comments) {
    const [fingerprint, content = ''] = wordsOf(comment, kind, viewer, name) ?? []
    if (fingerprint === undefined) continue
    const kept = { comment, content }
    const group = found.get(fingerprint)
    if (group === undefined) found.set(fingerprint, [kept])
    else group.push(kept)
  }
  return found
}

/** The words of a marker that is ours: any other author may have copied it. */
export function wordsOf({ author, body }: Pick<Comment, 'author' | 'body'>, kind: MarkerKind, viewer: string, name: string): readonly string[] | undefined {
  const marker = author === viewer ? readMarker(body) : undefined
  return marker?.kind === kind && marker.name === name ? marker.words : undefined
}
