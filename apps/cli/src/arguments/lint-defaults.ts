import type { LintInvocation } from './invocation.js'

/** What holds where the command line says nothing. */
export const lintDefaults: LintInvocation = {
  command: 'lint',
  paths: ['.'],
  formats: [{ name: 'pretty' }],
  unknown: false,
  failOn: 'error',
  failOnUnknown: false,
  colour: undefined,
}
