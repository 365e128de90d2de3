import { builtInRules, type LintResult, type RuleData } from '@topolint/core'
import { json, pretty, type Reporter } from '@topolint/reporters'
import type { FormatName } from '../arguments/format.js'
import type { LintInvocation } from '../arguments/invocation.js'
import { exitCodeOf } from '../commands/exit-code.js'

/** What writes a format; what only few ask for is loaded when they do. */
export async function reporterOf(name: FormatName, report: LintResult, teamRules: readonly RuleData[], invocation: LintInvocation): Promise<Reporter> {
  switch (name) {
    case 'pretty':
      return pretty
    case 'json':
      return json
    case 'sarif':
      return (await import('./sarif-format.js')).sarifFormat({
        rules: [...builtInRules, ...teamRules],
        exitCode: exitCodeOf(report, invocation),
        includeSuppressed: invocation.includeSuppressed,
      })
  }
}
