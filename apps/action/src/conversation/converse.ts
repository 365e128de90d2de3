import type { GitHub } from '../github/github.js'
import type { Links } from '../text/links.js'
import type { Verdict } from '../verdict/verdict.js'
import { Diff } from './diff.js'
import { markerName } from './marker.js'
import { freshFindings } from './plan.js'
import { remembered } from './remembered.js'
import { Requests } from './requests.js'
import { reviewChange, type Reviewed } from './review-change.js'
import type { Situation } from './situation.js'
import { keepSummary } from './summary-comment.js'
import { summaryText } from './summary-text.js'

export interface Conversation {
  readonly github: GitHub
  /** As the event or GitHub says, never as a report does: its commit is the one that the verdict is about. */
  readonly pull: { readonly number: number; readonly commit: string }
  /** Tells the jobs of one pull request apart; the same in every run of a job. */
  readonly name: string
  readonly links: Links
  readonly review: 'none' | 'comment' | 'suggest'
  readonly requestChanges: boolean
  readonly comment: 'never' | 'on-failure' | 'always'
  readonly resolveThreads: 'auto' | 'never'
}

export interface Conversed {
  /** Comments in the diff, by what became of them. */
  readonly commented: number
  readonly edited: number
  readonly gone: number
  /** The address of the comment about the whole change. */
  readonly summaryComment: string | undefined
  /** Sentences for the log: what was not written, and what to do about it. */
  readonly notices: readonly string[]
}

const silence: Reviewed = { commented: 0, edited: 0, gone: 0, said: new Set() }

/** Says on the pull request what was found. A refusal is a notice, never a failure. */
export async function converse(verdict: Verdict, conversation: Conversation): Promise<Conversed> {
  const requests = new Requests()
  const { github, pull, review, comment } = conversation
  const isAsked = review !== 'none' || comment !== 'never'
  const viewer = isAsked ? await requests.read('Who the token is', () => github.viewer()) : undefined
  if (viewer === undefined) return conversed(silence, undefined, requests)
  const situation = review === 'none' ? undefined : await situationOf(verdict, viewer, { ...conversation, review }, requests)
  const comments = comment === 'never' ? undefined : await requests.read('The comments', () => github.comments(pull.number))
  if (!(await isHead(conversation, requests))) return conversed(silence, undefined, requests)
  const reviewed = situation === undefined ? silence : await reviewChange(situation, { github, requests, pull: pull.number, viewer })
  const summary = comments && (await keptSummary(verdict, reviewed, conversation, { github, requests, pull: pull.number, viewer, comments }))
  return conversed(reviewed, summary, requests)
}

function conversed({ commented, edited, gone }: Reviewed, summaryComment: string | undefined, { notices }: Requests): Conversed {
  return { commented, edited, gone, summaryComment, notices }
}

/** Nothing when GitHub does not tell what was said before: whoever does not know that would say it again. */
async function situationOf(verdict: Verdict, viewer: string, conversation: Conversation & { readonly review: Situation['review'] }, requests: Requests): Promise<Situation | undefined> {
  const { github, pull: { number, commit }, links, review, requestChanges, comment, resolveThreads } = conversation
  const comments = await requests.read('The comments in the diff', () => github.reviewComments(number))
  const reviews = comments && (await requests.read('The reviews', () => github.reviews(number)))
  const files = reviews && (await requests.read('The changed files', () => github.changedFiles(number)))
  if (files === undefined) return undefined
  const name = markerName(conversation.name)
  const before = remembered(comments ?? [], reviews ?? [], viewer, name)
  const threads = before.live.size + before.gone.size > 0 ? ((await github.threads(number)).value ?? []) : []
  return {
    verdict,
    commit,
    diff: new Diff(files),
    remembered: before,
    threads: new Map(threads.map((thread) => [thread.firstComment, thread])),
    name,
    links,
    review,
    requestChanges,
    hasSummary: isWanted(comment, verdict),
    resolveThreads,
  }
}

/** Asked last, right before something is written. */
async function isHead({ github, pull: { number, commit } }: Conversation, requests: Requests): Promise<boolean> {
  const now = await requests.read('The pull request', () => github.pullRequest(number))
  if (now !== undefined && now.head.sha !== commit) requests.notice(`The pull request has moved on from ${commit} to ${now.head.sha}: nothing was written, the run for that commit writes.`)
  return now?.head.sha === commit
}

function keptSummary(verdict: Verdict, { said }: Reviewed, { comment, links, pull, name }: Conversation, context: Omit<Parameters<typeof keepSummary>[2], 'name'>): Promise<string | undefined> {
  const beside = freshFindings(verdict).filter(({ fingerprint }) => !said.has(fingerprint))
  return keepSummary(summaryText(verdict, beside, pull.commit, links), isWanted(comment, verdict), { ...context, name: markerName(name) })
}

function isWanted(comment: Conversation['comment'], { outcome }: Verdict): boolean {
  return comment === 'always' || (comment === 'on-failure' && outcome === 'failed')
}
