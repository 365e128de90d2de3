import { escapeTerminalLines, guardCommands } from '@topolint/reporters'
import { CommanderError } from 'commander'
import type { Io } from '../io.js'
import type { Format } from './format.js'
import { buildProgram } from './program.js'
import type { Threshold } from './threshold.js'

/** What the command line asks for. */
export type Invocation = Answered | LintInvocation | ExplainInvocation | RulesInvocation | ShowInvocation

/** Help, the version or an error of use was printed; nothing is left to do. */
export interface Answered {
  readonly command: 'answered'
  readonly code: number
}

export interface LintInvocation {
  readonly command: 'lint'
  readonly paths: readonly string[]
  readonly formats: readonly Format[]
  readonly unknown: boolean
  readonly failOn: Threshold
  readonly failOnUnknown: boolean
  readonly colour: boolean | undefined
}

export interface ExplainInvocation {
  readonly command: 'explain'
  readonly rule: string
  readonly colour: boolean | undefined
}

export interface RulesInvocation {
  readonly command: 'rules'
  readonly json: boolean
  readonly colour: boolean | undefined
}

export interface ShowInvocation {
  readonly command: 'show'
  readonly path: string
  readonly colour: boolean | undefined
}

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
