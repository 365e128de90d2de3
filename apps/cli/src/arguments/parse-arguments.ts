import { escapeTerminalLines, guardCommands } from '@topolint/reporters'
import { CommanderError } from 'commander'
import type { Io } from '../io.js'
import type { Invocation } from './invocation.js'
import { buildProgram } from './program.js'

/** What the command line asks for; help, the version and errors of use are answered here. */
export function parseArguments(argv: readonly string[], io: Io): Invocation {
  let invocation: Invocation = { command: 'answered', code: 0 }
  const program = buildProgram((asked) => {
    invocation = asked
  })
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(guardCommands(escapeTerminalLines(text))),
      getOutHelpWidth: () => helpWidth(io),
      getErrHelpWidth: () => helpWidth(io),
    })
  }
  try {
    program.parse(argv, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return { command: 'answered', code: error.exitCode === 0 ? 0 : 2 }
    throw error
  }
  return invocation
}

function helpWidth({ stdout }: Io): number {
  return Math.min(stdout.columns ?? 100, 100)
}
