import { commandNames } from './command-names.js'
import type { LintInvocation } from './invocation.js'
import { lintDefaults } from './lint-defaults.js'

/** The invocation of a command line that is nothing but paths, the most usual one; it needs no parser, and loading one takes longer than reading a file. */
export function plainPaths(argv: readonly string[]): LintInvocation | undefined {
  if (argv.some((argument) => argument.startsWith('-')) || commandNames.includes(argv[0] ?? '')) return undefined
  return argv.length === 0 ? lintDefaults : { ...lintDefaults, paths: argv }
}
