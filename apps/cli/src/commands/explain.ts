import { demonstrate, explain, explainTeamRule, profileNames, profiles, type TeamRules } from '@topolint/core'
import { guardCommands } from '@topolint/reporters'
import { didYouMean } from '../arguments/expectation.js'
import type { ExplainInvocation } from '../arguments/invocation.js'
import { defaultSelection } from '../arguments/lint-defaults.js'
import type { Io } from '../io.js'
import { renderExplanation } from '../output/explanation.js'
import { surroundings } from '../output/surroundings.js'
import { setupOf } from '../setup/setup.js'
import { UsageError } from '../usage-error.js'

export async function explainCommand({ rule, rules, colour }: ExplainInvocation, io: Io): Promise<number> {
  const builtIn = await explain(rule)
  const own = 'data' in builtIn ? undefined : (await teamRules(rules, io)).find(({ data }) => data.id === rule)
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

/** Rules of a team's own, named here or by the configuration. */
async function teamRules(paths: readonly string[], io: Io): Promise<TeamRules['rules']> {
  const { configured } = await setupOf(defaultSelection, io)
  const all = [...paths, ...(configured?.rulePaths ?? [])]
  return all.length === 0 ? [] : (await import('./team-rules.js')).soundRulesIn(all, io, configured?.options.operations)
}
