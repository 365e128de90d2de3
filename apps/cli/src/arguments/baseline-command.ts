import { nearest } from '@topolint/host'
import { choices, didYouMean } from '@topolint/project'
import { InvalidArgumentError, type Command } from 'commander'
import { baselineActions, type BaselineAction } from './invocation.js'
import { lintDefaults } from './lint-defaults.js'
import { addSelection, parseFile, selectionOf, type SelectionFlags } from './selection.js'
import { addColour, subcommand, type Colour, type Take } from './subcommand.js'

interface BaselineFlags extends Colour, SelectionFlags {
  readonly baseline?: string
}

/** What draws the line is a command of its own, so that a build cannot do it by accident. */
export function addBaselineCommand(program: Command, take: Take): void {
  const command = addColour(subcommand(program, 'baseline', 'keep the findings that are there today, so that only new ones are reported'))
    .argument('<action>', 'create, update (take in what is new, drop what is gone), prune (drop what is gone), stats, or verify (exit code 1 if something is gone)', parseAction)
    .argument('[paths...]', 'files and folders to lint; the current folder by default')
    .option('--baseline <file>', 'where it is kept (default: topolint-baseline.json)', parseFile)
  addSelection(command).action((action: BaselineAction, paths: readonly string[], { baseline, color, ...flags }: BaselineFlags) =>
    take({ command: 'baseline', action, paths: paths.length === 0 ? lintDefaults.paths : paths, selection: selectionOf(flags), file: baseline, colour: color }),
  )
}

function parseAction(text: string): BaselineAction {
  const action = baselineActions.find((name) => name === text)
  if (action === undefined) throw new InvalidArgumentError(`Expected ${choices(baselineActions)}.${didYouMean(nearest(text, baselineActions))}`)
  return action
}
