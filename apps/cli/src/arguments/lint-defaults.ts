import type { LintInvocation } from './invocation.js'

/** Where a team keeps rules of its own, unless it says otherwise. */
export const rulesFolder = 'topolint-rules'

/** What holds where the command line says nothing. */
export const lintDefaults: LintInvocation = {
  command: 'lint',
  paths: ['.'],
  formats: [{ name: 'pretty' }],
  fixing: undefined,
  unknown: false,
  failOn: 'error',
  failOnUnknown: false,
  rules: [],
  includeSuppressed: false,
  colour: undefined,
}
