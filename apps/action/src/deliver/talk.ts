import type { RuleData } from '@topolint/core'
import { converse } from '../conversation/converse.js'
import type { RunContext } from '../run-context.js'
import type { Verdict } from '../verdict/verdict.js'
import { conversationName } from './conversation-name.js'
import { linksFor } from './links-for.js'

/** Says on the pull request what was asked to be said there. */
export async function talk(verdict: Verdict, number: number, rules: readonly RuleData[], { event, inputs, machine, log, github }: RunContext): Promise<void> {
  if (github === undefined) return
  const { commit } = verdict.subject
  const { notices, commented, edited, gone, summaryComment } = await converse(verdict, {
    ...inputs,
    github,
    pull: { number, commit },
    name: conversationName(inputs),
    links: linksFor(event, commit, rules, machine.environment),
  })
  log.debug(`comments: ${commented} new, ${edited} edited, ${gone} settled; summary at ${summaryComment ?? 'nowhere'}`)
  for (const notice of notices) log.notice(notice)
}
