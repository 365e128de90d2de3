import { nearest } from '@topolint/host'
import { InvalidArgumentError, type Command } from 'commander'
import { choices, didYouMean } from './expectation.js'
import { lintDefaults } from './lint-defaults.js'
import { addSelection, selectionOf, type SelectionFlags } from './selection.js'
import { subcommand, type Take } from './subcommand.js'

const graphFormats = ['mermaid', 'svg'] as const

/** How a picture is written, and the file it goes to; standard output without one. */
export interface GraphFormat {
  readonly name: (typeof graphFormats)[number]
  readonly file?: string
}

interface GraphFlags extends SelectionFlags {
  readonly format?: GraphFormat
}

export function addGraphCommand(program: Command, take: Take): void {
  const command = subcommand(program, 'graph', 'draw sites, pools, next hops and applications, with what was found at them')
    .argument('[paths...]', 'files, folders and patterns; the current folder by default')
    .option('-f, --format <name[=file]>', 'mermaid or svg, to standard output or to a file (default: mermaid)', parseFormat)
  addSelection(command).action((paths: readonly string[], { format, ...flags }: GraphFlags) =>
    take({ command: 'graph', paths: paths.length === 0 ? lintDefaults.paths : paths, selection: selectionOf(flags), format: format ?? { name: 'mermaid' } }),
  )
}

function parseFormat(text: string): GraphFormat {
  const [written = '', ...rest] = text.split('=')
  const name = graphFormats.find((candidate) => candidate === written)
  const file = rest.join('=')
  if (name === undefined) throw new InvalidArgumentError(`Expected ${choices(graphFormats)}.${didYouMean(nearest(written, graphFormats))}`)
  if (rest.length > 0 && file === '') throw new InvalidArgumentError(`Expected a file after "${name}=".`)
  return rest.length === 0 ? { name } : { name, file }
}
