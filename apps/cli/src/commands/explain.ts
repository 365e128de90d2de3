import { explain, explainTeamRule } from '@topolint/core'
import { guardCommands } from '@topolint/reporters'
import { didYouMean } from '../arguments/expectation.js'
import type { ExplainInvocation } from '../arguments/invocation.js'
import type { Io } from '../io.js'
import { renderExplanation } from '../output/explanation.js'
import { surroundings } from '../output/surroundings.js'
import { UsageError } from '../usage-error.js'

export async function explainCommand({ rule, rules, colour }: ExplainInvocation, io: Io): Promise<number> {
  const own = rules.length === 0 ? undefined : (await import('./team-rules.js')).soundRulesIn(rules, io).find(({ data }) => data.id === rule)
  const answer = own === undefined ? await explain(rule) : explainTeamRule(own)
  if (!('data' in answer)) throw new UsageError(`there is no rule ${rule}. Expected one that topolint rules lists, or one of your own with --rules.${didYouMean(answer.nearest)}`)
  const { palette, width, guarded } = surroundings(colour, io)
  const text = renderExplanation(answer, palette, width)
  io.stdout.write(guarded ? guardCommands(text) : text)
  return 0
}
