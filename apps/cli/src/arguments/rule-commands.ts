import { InvalidArgumentError, type Command } from 'commander'
import { rulesFolder } from './lint-defaults.js'
import { addColour, subcommand, type Colour, type Take } from './subcommand.js'

/** The commands for rules of a team's own. */
export function addRuleCommands(program: Command, take: Take): void {
  addTest(program, take)
  addNew(program, take)
}

function addTest(program: Command, take: Take): void {
  addColour(subcommand(program, 'test', 'run the examples of rules of your own, and look for faults that none of them would notice'))
    .argument('[paths...]', `rule files and folders of them (default: ${rulesFolder})`)
    .action((paths: readonly string[], { color }: Colour) => take({ command: 'test', paths: paths.length === 0 ? [rulesFolder] : paths, colour: color }))
}

function addNew(program: Command, take: Take): void {
  subcommand(program, 'new', 'start a rule of your own: topolint new rule <id>')
    .argument('<what>', 'rule', parseWhat)
    .argument('<id>', 'its id, small words with hyphens, named after the defect')
    .option('--dir <folder>', 'the folder that it is written to', rulesFolder)
    .action((_what: string, id: string, { dir }: { readonly dir: string }) => take({ command: 'new', id, folder: dir }))
}

function parseWhat(text: string): string {
  if (text !== 'rule') throw new InvalidArgumentError('Expected rule, as in "topolint new rule pool-name-misleads".')
  return text
}

/** Takes one more folder of rules; for the parser of the command line. */
export function addFolder(folder: string, before: readonly string[] = []): readonly string[] {
  if (folder === '') throw new InvalidArgumentError('Expected a folder.')
  return [...before, folder]
}
