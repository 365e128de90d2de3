import { passes, testRule } from '@topolint/core'
import { problemsError, teamRulesIn } from '@topolint/project'
import { guardCommands } from '@topolint/reporters'
import type { TestInvocation } from '../arguments/invocation.js'
import type { Io } from '../io.js'
import { renderRuleTests } from '../output/rule-tests.js'
import { surroundings } from '../output/surroundings.js'

/** Rules that can be tested are, even if others are broken. */
export function testRulesCommand({ paths, colour }: TestInvocation, io: Io): number {
  const { rules, problems } = teamRulesIn(paths, io)
  const tests = rules.map((rule) => ({ path: rule.path, ...testRule(rule) }))
  const { palette, guarded } = surroundings(colour, io)
  if (tests.length > 0) {
    const text = renderRuleTests(tests, palette)
    io.stdout.write(guarded ? guardCommands(text) : text)
  }
  if (problems.length > 0) throw problemsError(problems)
  return tests.every(passes) ? 0 : 1
}
