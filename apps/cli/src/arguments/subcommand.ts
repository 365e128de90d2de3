import type { Command } from 'commander'
import type { Invocation } from './invocation.js'

/** Takes what the command line asks for. */
export type Take = (invocation: Invocation) => void

export interface Colour {
  readonly color?: boolean
}

export function subcommand(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .helpOption('-h, --help', 'print this help')
    .showHelpAfterError(`(topolint ${name} --help says what there is)`)
}

/** For commands whose output has colours. */
export function addColour(command: Command): Command {
  return command.option('--color', 'colours even where nobody seems to look').option('--no-color', 'no colours')
}
