import type { Command } from 'commander'
import { parseFile } from './selection.js'
import { addColour, subcommand, type Colour, type Take } from './subcommand.js'

interface ImportFlags {
  readonly output?: string
  readonly name?: string
}

/** The commands with which a team begins. */
export function addFirstCommands(program: Command, take: Take): void {
  subcommand(program, 'import', 'write the YAML document that says what an exported topology says')
    .argument('<file>', 'what Get-CsTopology -AsXml gave, or a .tbxml of Topology Builder')
    .option('-o, --output <file>', 'the file to write, which must not be there yet (default: standard output)', parseFile)
    .option('--name <name>', 'what the deployment is called (default: the name of the file)', parseFile)
    .action((path: string, { output, name }: ImportFlags) => take({ command: 'import', path, file: output, name }))
  addColour(subcommand(program, 'init', 'look at what is there, write a small configuration, and offer a hook'))
    .option('-y, --yes', 'ask nothing')
    .action(({ yes, color }: Colour & { readonly yes?: true }) => take({ command: 'init', yes: yes === true, colour: color }))
}
