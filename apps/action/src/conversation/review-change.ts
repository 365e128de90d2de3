import type { GitHub } from '../github/github.js'
import { nextReview, requestsToDismiss, withoutLines } from './next-review.js'
import { planned, type Plan } from './plan.js'
import type { Requests } from './requests.js'
import type { Situation } from './situation.js'
import { submitted } from './submission.js'
import type { Edit } from './upkeep.js'

export interface ReviewContext {
  readonly github: GitHub
  readonly requests: Requests
  readonly pull: number
  readonly viewer: string
}

export interface Reviewed {
  /** Comments, by what became of them. */
  readonly commented: number
  readonly edited: number
  readonly gone: number
  /** Fingerprints of findings that a comment in the diff is about. */
  readonly said: ReadonlySet<string>
}

/** Brings the comments in the diff up to date, then says what is new. */
export async function reviewChange(situation: Situation, context: ReviewContext): Promise<Reviewed> {
  const { github, requests, pull } = context
  const plan = planned(situation)
  const edits: Edit[] = []
  for (const edit of plan.edits) if (await edited(edit, context)) edits.push(edit)
  const commented = await review(plan, situation, context)
  for (const id of requestsToDismiss(situation)) {
    await requests.write('dismissal', () => github.dismissReview(pull, id, `topolint reports nothing that stands in the way, as of ${situation.commit}.`))
  }
  const gone = edits.filter(({ kind }) => kind === 'gone').length
  return { commented: commented.length, edited: edits.length - gone, gone, said: new Set([...plan.standing, ...commented]) }
}

async function edited({ comment, body, fold, resolve }: Edit, { github, requests }: ReviewContext): Promise<boolean> {
  const answer = await requests.write('review', () => github.editReviewComment(comment.id, body))
  if (answer === undefined || answer.refusal !== undefined) return false
  if (fold === 'SHOW') await requests.write('folding', () => github.unminimise(comment.nodeId))
  else if (fold !== undefined) await requests.write('folding', () => github.minimise(comment.nodeId, fold))
  if (resolve !== undefined) await requests.write('resolution', () => github.resolve(resolve))
  return true
}

/** Gives the fingerprints that comments now stand for. */
async function review(plan: Plan, situation: Situation, { github, requests, pull, viewer }: ReviewContext): Promise<readonly string[]> {
  const next = nextReview(plan, situation)
  if (next === undefined) return []
  const answer = await requests.write('review', () => submitted(next, withoutLines(plan, next, situation), { github, pull, viewer, situation }))
  if (answer?.value === false && next.comments.length > 0) requests.notice('GitHub took no comments on lines, so the review lists its findings in its text.')
  return answer?.value === true ? plan.additions.comments.map(({ finding }) => finding.fingerprint) : []
}
