import { loadTeamRules, type LintOptions, type Problem, type TeamRules } from '@topolint/core'
import { UsageError } from '../usage-error.js'
import { dataFilesIn } from './data-files.js'
import type { Surroundings } from './surroundings.js'

/** The rule files that paths stand for, loaded; they may name operations of a team's own. */
export function teamRulesIn(paths: readonly string[], { cwd }: Pick<Surroundings, 'cwd'>, operations: LintOptions['operations'] = []): TeamRules {
  return loadTeamRules(dataFilesIn(paths, 'rule', cwd), operations)
}

/** The same where one broken rule is one too many. */
export function soundRulesIn(paths: readonly string[], surroundings: Pick<Surroundings, 'cwd'>, operations?: LintOptions['operations']): TeamRules['rules'] {
  const { rules, problems } = teamRulesIn(paths, surroundings, operations)
  if (problems.length > 0) throw problemsError(problems)
  return rules
}

/** Problems as one error of use, each at its place. */
export function problemsError(problems: readonly Problem[]): UsageError {
  return new UsageError(problems.map(({ message, place: { path, start } }) => `${path}:${start.line}:${start.column} ${message}`))
}
