import type { Links } from '../text/links.js'
import type { Verdict } from '../verdict/verdict.js'
import type { Diff } from './diff.js'
import type { Remembered } from './remembered.js'
import type { ReviewThread } from '../github/review-thread.js'

/** What is known of a pull request, and how it is to be spoken to. */
export interface Situation {
  readonly verdict: Verdict
  readonly commit: string
  readonly diff: Diff
  readonly remembered: Remembered
  /** By the comment that they began with. */
  readonly threads: ReadonlyMap<number, ReviewThread>
  /** Of the job, as markers have it. */
  readonly name: string
  readonly links: Links
  readonly review: 'comment' | 'suggest'
  readonly requestChanges: boolean
  /** Another comment lists what is in no line of the diff. */
  readonly hasSummary: boolean
  readonly resolveThreads: 'auto' | 'never'
}
