import { checkRunOf } from '../check/check-run-of.js'
import { conversationName } from './conversation-name.js'
import type { RunContext } from '../run-context.js'
import type { Links } from '../text/links.js'
import type { Verdict } from '../verdict/verdict.js'

/** Whether a check run shows the annotations. */
export async function annotateByCheck(verdict: Verdict, links: Links, { inputs, github, log }: RunContext): Promise<boolean> {
  if (github === undefined) return false
  const { refusal } = await github.addCheckRun(checkRunOf(verdict, { name: checkName(inputs), links }))
  if (refusal === undefined) return true
  const advice = refusal.reason === 'denied' ? ' Expected the permission checks: write; a pull request from a fork never has it.' : ''
  log.notice(`GitHub took no check run (${refusal.message}), so annotations are made by commands, ten of each level.${advice}`)
  return false
}

function checkName(inputs: RunContext['inputs']): string {
  const name = conversationName(inputs)
  return name === '' ? 'topolint' : `topolint (${name})`
}
