import { demonstrate, explain, explainTeamRule, profileNames, profiles } from '@topolint/core'
import { didYouMean, setupOf, UsageError } from '@topolint/project'
import { guardCommands } from '@topolint/reporters'
import type { ExplainInvocation } from '../arguments/invocation.js'
import { defaultSelection } from '../arguments/lint-defaults.js'
import type { Io } from '../io.js'
import { renderExplanation } from '../output/explanation.js'
import { surroundings } from '../output/surroundings.js'

export async function explainCommand({ rule, rules, colour }: ExplainInvocation, io: Io): Promise<number> {
  const builtIn = await explain(rule)
  const own = 'data' in builtIn ? undefined : (await setupOf({ ...defaultSelection, rules }, io)).teamRules.find(({ data }) => data.id === rule)
  const answer = own === undefined ? builtIn : explainTeamRule(own)
  if (!('data' in answer)) throw new UsageError(`there is no rule ${rule}. Expected one that topolint rules lists, or one of your own, in the configuration or with --rules.${didYouMean(answer.nearest)}`)
  const {
    data,
    examples: { invalid },
  } = answer
  const options = { ...surroundings(colour, io), unknown: false }
  const text = renderExplanation(answer, { mistake: invalid.slice(0, 1).map((example) => demonstrate(example, data))[0], profiles: profileNames.filter((name) => profiles[name].has(data)) }, options)
  io.stdout.write(options.guarded ? guardCommands(text) : text)
  return 0
}
