import type { ReportedFinding } from '../verdict/verdict.js'
import type { ReviewComment } from '../github/comment.js'
import type { Kept } from './remembered.js'
import { duplicateBody, goneBody } from './settled-comment.js'
import type { Situation } from './situation.js'
import { spoken } from './spoken.js'

/** Something done to a comment of ours: written anew, then folded away or shown again, then its thread resolved. */
export interface Edit {
  readonly comment: ReviewComment
  readonly body: string
  readonly kind: 'changed' | 'gone' | 'duplicate' | 'back'
  readonly fold?: 'RESOLVED' | 'DUPLICATE' | 'SHOW'
  /** The thread. */
  readonly resolve?: string
}

/** `unreported`: it is there all the same, as it was before the change. */
type Now = ReportedFinding | 'unreported' | 'gone'

/** What becomes of the comments about one finding, of which racing runs may have written several. */
export function upkeep(fingerprint: string, comments: readonly Kept[], now: Now, situation: Situation): readonly Edit[] {
  const [oldest, ...others] = comments
  const edit = oldest && kept(fingerprint, oldest, now, situation)
  return [...(edit === undefined ? [] : [edit]), ...others.map(({ comment }) => duplicate(comment, fingerprint, situation))]
}

/** A finding that is back is said where it was said before, unless nobody would see it there: then it is said anew. */
export function reopening({ comment }: Kept, finding: ReportedFinding, situation: Situation): Edit | undefined {
  const thread = situation.threads.get(comment.id)
  if (comment.line === undefined || thread === undefined || thread.isResolved) return undefined
  const { body } = spoken(finding, comment, situation)
  return { comment, body, kind: 'back', ...(thread.isMinimised && { fold: 'SHOW' }) }
}

/** Nothing where a comment is left as it is: also where its line is no longer shown, since nobody looks there. */
function kept(fingerprint: string, { comment, content }: Kept, now: Now, situation: Situation): Edit | undefined {
  if (now === 'gone') return gone(comment, fingerprint, situation)
  if (now === 'unreported' || now.state === 'standing' || comment.line === undefined) return undefined
  const said = spoken(now, comment, situation)
  return said.content === content ? undefined : { comment, body: said.body, kind: 'changed' }
}

function gone(comment: ReviewComment, fingerprint: string, { threads, name, commit, resolveThreads }: Situation): Edit {
  const thread = threads.get(comment.id)
  const isOver = resolveThreads === 'auto' && thread?.canResolve === true && !thread.isResolved && !thread.isAnswered
  const body = goneBody(comment, fingerprint, name, commit)
  return { comment, body, kind: 'gone', ...(thread?.isMinimised !== true && { fold: 'RESOLVED' }), ...(isOver && { resolve: thread.id }) }
}

function duplicate(comment: ReviewComment, fingerprint: string, { threads, name }: Situation): Edit {
  const isMinimised = threads.get(comment.id)?.isMinimised === true
  return { comment, body: duplicateBody(comment, fingerprint, name), kind: 'duplicate', ...(!isMinimised && { fold: 'DUPLICATE' }) }
}
