import type { GitHub } from '../github/github.js'
import type { Answer } from '../github/refusal.js'
import type { Comment } from '../github/comment.js'
import { digest, markerLine } from './marker.js'
import { wordsOf } from './remembered.js'
import { made, type Requests } from './requests.js'

export interface SummaryComment {
  readonly github: GitHub
  readonly requests: Requests
  readonly pull: number
  /** Of the job, as markers have it. */
  readonly name: string
  readonly viewer: string
  readonly comments: readonly Comment[]
}

/** Keeps the one comment about the whole change: written when it is wanted, kept up to date wherever it is. Gives its address. */
export async function keepSummary(text: string, isWanted: boolean, context: SummaryComment): Promise<string | undefined> {
  const { github, requests, name } = context
  const content = digest(text)
  const body = `${text}\n\n${markerLine({ kind: 'summary', name, words: [content] })}`
  const [oldest, ...others] = ownSummaries(context.comments, context)
  if (oldest === undefined) return isWanted ? (await requests.write('comment', () => added(body, context)))?.value?.url : undefined
  const isSame = wordsOf(oldest, 'summary', context.viewer, name)?.[0] === content
  if (!isSame) await requests.write('comment', () => github.editComment(oldest.id, body))
  for (const other of others) await retire(other, oldest, context)
  return oldest.url
}

function added(body: string, context: SummaryComment): Promise<Answer<Comment>> {
  const { github, pull } = context
  return made(() => github.addComment(pull, body), async () => {
    const { value, refusal } = await github.comments(pull)
    return refusal === undefined ? { value: ownSummaries(value, context)[0] } : { refusal }
  })
}

/** The oldest first; runs at the same time may have written several. */
function ownSummaries(comments: readonly Comment[], { viewer, name }: SummaryComment): readonly Comment[] {
  return comments.filter((comment) => wordsOf(comment, 'summary', viewer, name) !== undefined).toSorted((left, right) => left.id - right.id)
}

/** Folded before it is rewritten: what is rewritten is no longer known for a summary. */
async function retire(comment: Comment, instead: Comment, { github, requests, name }: SummaryComment): Promise<void> {
  const marker = markerLine({ kind: 'duplicate', name, words: ['summary'] })
  const folded = await requests.write('folding', () => github.minimise(comment.nodeId, 'DUPLICATE'))
  if (folded?.refusal === undefined) await requests.write('comment', () => github.editComment(comment.id, `Two runs wrote this at once; [the other comment](${instead.url}) stays.\n\n${marker}`))
}
