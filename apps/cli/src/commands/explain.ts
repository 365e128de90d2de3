import { demonstrate, explain, explainTeamRule, profileNames, profiles, type RuleExplanation } from '@topolint/core'
import { nearest } from '@topolint/host'
import { didYouMean, UsageError, type Setup } from '@topolint/project'
import { guardCommands } from '@topolint/reporters'
import type { ExplainInvocation } from '../arguments/invocation.js'
import type { Io } from '../io.js'
import { renderExplanation } from '../output/explanation.js'
import { configuredHere } from '../output/listed-rule.js'
import { surroundings } from '../output/surroundings.js'
import { soundSetup } from './sound-setup.js'

export async function explainCommand({ rule, selection, colour }: ExplainInvocation, io: Io): Promise<number> {
  const { setup, mistake } = await soundSetup(selection, io)
  const answer = await explained(rule, setup)
  if (answer === undefined) {
    throw mistake ?? new UsageError(`there is no rule ${rule}. Expected one that topolint rules lists, or one of your own, in the configuration or with --rules.${didYouMean(nearest(rule, setup.options.rules.map(({ id }) => id)))}`)
  }
  const {
    data,
    examples: { invalid },
  } = answer
  const options = { ...surroundings(colour, io), unknown: false }
  const shown = { mistake: invalid.slice(0, 1).map((example) => demonstrate(example, data))[0], profiles: profileNames.filter((name) => profiles[name].has(data)), here: configuredHere(data, setup) }
  const text = renderExplanation(answer, shown, options)
  io.stdout.write(options.guarded ? guardCommands(text) : text)
  if (mistake !== undefined) throw mistake
  return 0
}

async function explained(id: string, { teamRules }: Setup): Promise<RuleExplanation | undefined> {
  const own = teamRules.find(({ data }) => data.id === id)
  if (own !== undefined) return explainTeamRule(own)
  const builtIn = await explain(id)
  return 'data' in builtIn ? builtIn : undefined
}
