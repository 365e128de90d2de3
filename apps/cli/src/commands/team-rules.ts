import { loadTeamRules, type Problem, type TeamRules } from '@topolint/core'
import { discover, nearestPath, readInputs, type Unmatched } from '@topolint/host'
import { didYouMean } from '../arguments/expectation.js'
import type { Io } from '../io.js'
import { UsageError } from '../usage-error.js'

/** The rule files that paths stand for, loaded; every path must stand for one at least. */
export function teamRulesIn(paths: readonly string[], { cwd }: Io): TeamRules {
  const found = paths.map((path) => ({ path, ...discover([path], cwd) }))
  const refusals = found.flatMap(({ path, places, unmatched }) => {
    const [missing] = unmatched
    if (missing !== undefined) return [explain(missing, cwd)]
    return places.some(isRuleFile) ? [] : [explain({ path, exists: true }, cwd)]
  })
  if (refusals.length > 0) throw new UsageError(refusals.join('\nerror: '))
  return loadTeamRules(readInputs(discover(paths, cwd).places.filter(isRuleFile)))
}

/** The same where one broken rule is one too many. */
export function soundRulesIn(paths: readonly string[], io: Io): TeamRules['rules'] {
  const { rules, problems } = teamRulesIn(paths, io)
  if (problems.length > 0) throw problemsError(problems)
  return rules
}

/** Problems as one error of use, each at its place. */
export function problemsError(problems: readonly Problem[]): UsageError {
  return new UsageError(problems.map(({ message, place: { path, start } }) => `${path}:${start.line}:${start.column} ${message}`).join('\nerror: '))
}

/** In a folder other files may lie beside the rules; a file that is named is taken for one. */
function isRuleFile({ path, named }: { readonly path: string; readonly named: boolean }): boolean {
  return named || /\.ya?ml$/iu.test(path)
}

function explain({ path, exists }: Unmatched, cwd: string): string {
  if (exists) return `there is no rule in ${path}. Expected files that end in .yaml or .yml; topolint new rule <id> starts one.`
  return `${path} does not exist. Expected a folder of rules, or a rule.${didYouMean(nearestPath(path, cwd))}`
}
