import { converse } from '../conversation/converse.js'
import type { RunContext } from '../run-context.js'
import type { Links } from '../text/links.js'
import type { Verdict } from '../verdict/verdict.js'
import { conversationName } from './conversation-name.js'

/** Says on the pull request what was asked to be said there. */
export async function talk(verdict: Verdict, number: number, links: Links, { inputs, log, github }: RunContext): Promise<void> {
  if (github === undefined) return
  const { notices, commented, edited, gone, summaryComment } = await converse(verdict, {
    ...inputs,
    github,
    pull: { number, commit: verdict.subject.commit },
    name: conversationName(inputs),
    links,
  })
  log.debug(`comments: ${commented} new, ${edited} edited, ${gone} settled; summary at ${summaryComment ?? 'nowhere'}`)
  for (const notice of notices) log.notice(notice)
}
