import { UsageError } from '@topolint/project'
import { escapeTerminal, escapeTerminalLines, guardCommands } from '@topolint/reporters'
import type { Invocation } from './arguments/invocation.js'
import { plainPaths } from './arguments/plain-paths.js'
import { lintCommand } from './commands/lint.js'
import type { Io } from './io.js'

/** One run of the command, from its arguments to its exit code: 0 clean, 1 findings, 2 it could not run. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await perform(plainPaths(argv) ?? (await import('./arguments/parse-arguments.js')).parseArguments(argv, io), io)
  } catch (error) {
    if (!(error instanceof UsageError)) return reportBug(error, io)
    io.stderr.write(guardCommands(escapeTerminalLines(error.messages.map((message) => `error: ${message}\n`).join(''))))
    return 2
  }
}

/** Commands beside linting are loaded only when they are asked for. */
async function perform(invocation: Invocation, io: Io): Promise<number> {
  switch (invocation.command) {
    case 'answered':
      return invocation.code
    case 'lint':
      return lintCommand(invocation, io)
    case 'baseline':
      return (await import('./commands/baseline.js')).baselineCommand(invocation, io)
    case 'explain':
      return (await import('./commands/explain.js')).explainCommand(invocation, io)
    case 'rules':
      return (await import('./commands/rules.js')).rulesCommand(invocation, io)
    case 'show':
      return (await import('./commands/show.js')).showCommand(invocation, io)
    case 'show-estates':
      return (await import('./commands/show-estates.js')).showEstatesCommand(invocation, io)
    case 'test':
      return (await import('./commands/test-rules.js')).testRulesCommand(invocation, io)
    case 'graph':
      return (await import('./commands/graph.js')).graphCommand(invocation, io)
    case 'import':
      return (await import('./commands/import.js')).importCommand(invocation, io)
    case 'init':
      return (await import('./commands/init.js')).initCommand(invocation, io)
    case 'new':
      return (await import('./commands/new-rule.js')).newRuleCommand(invocation, io)
  }
}

function reportBug(error: unknown, io: Io): number {
  const message = error instanceof Error ? error.message : String(error)
  const stack = io.env['TOPOLINT_DEBUG'] && error instanceof Error ? `${error.stack ?? ''}\n` : ''
  const advice = stack === '' ? 'please report it with what TOPOLINT_DEBUG=1 adds to this line' : 'please report it with the lines above'
  io.stderr.write(guardCommands(`${escapeTerminalLines(stack)}error: topolint has a bug: ${escapeTerminal(message)}; ${advice}\n`))
  return 2
}
