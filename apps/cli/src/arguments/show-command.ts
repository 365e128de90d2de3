import type { Command } from 'commander'
import { defaultSelection, lintDefaults } from './lint-defaults.js'
import { parseFile, type SelectionFlags } from './selection.js'
import { addColour, subcommand, type Colour, type Take } from './subcommand.js'

interface ShowFlags extends Colour, Pick<SelectionFlags, 'config'> {
  readonly estates?: true
}

/** What was understood: of one file, or of all of them together. */
export function addShowCommand(program: Command, take: Take): void {
  const command = addColour(subcommand(program, 'show', 'say what was read from a file, and what was not understood; or which files belong together'))
  command
    .argument('[paths...]', 'the file; with --estates, files, folders and patterns, by default the current folder')
    .option('--estates', 'the files that are judged together, the names that tie them, and what is left out')
    .option('-c, --config <file>', 'the configuration, which may say what belongs together, and how things are read', parseFile)
    .option('--no-config', 'no configuration')
    .action((paths: readonly string[], { estates, config, color }: ShowFlags) => {
      const [path, ...others] = paths
      const selection = { ...defaultSelection, config }
      if (estates === true) take({ command: 'show-estates', paths: path === undefined ? lintDefaults.paths : paths, selection, colour: color })
      else if (path === undefined || others.length > 0) command.error("error: Expected one file; with '--estates' there may be several, and folders.")
      else take({ command: 'show', path, selection, colour: color })
    })
}
