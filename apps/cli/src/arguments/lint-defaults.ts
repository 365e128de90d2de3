import { asConfigured, type Selection } from '@topolint/project'
import type { LintInvocation } from './invocation.js'

/** Where a team keeps rules of its own, unless it says otherwise. */
export const rulesFolder = 'topolint-rules'

export const defaultSelection: Selection = { ...asConfigured, written: { levels: '--rule', only: '--only', skip: '--skip' } }

/** What holds where the command line says nothing. */
export const lintDefaults: LintInvocation = {
  command: 'lint',
  paths: ['.'],
  selection: defaultSelection,
  mustMatch: true,
  formats: [{ name: 'pretty' }],
  fixing: undefined,
  baseline: undefined,
  stdin: undefined,
  versions: { staged: false, before: undefined },
  inspect: undefined,
  unknown: false,
  quiet: false,
  failOn: 'error',
  maxWarnings: undefined,
  failOnUnknown: false,
  includeSuppressed: false,
  colour: undefined,
}
