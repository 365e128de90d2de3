import type { Command } from 'commander'
import { lintDefaults } from './lint-defaults.js'
import { parseNamedFile, type NamedFile } from './named-file.js'
import { addSelection, selectionOf, type SelectionFlags } from './selection.js'
import { subcommand, type Take } from './subcommand.js'

const graphFormats = ['mermaid', 'svg'] as const

export type GraphFormat = NamedFile<(typeof graphFormats)[number]>

interface GraphFlags extends SelectionFlags {
  readonly format?: GraphFormat
}

export function addGraphCommand(program: Command, take: Take): void {
  const command = subcommand(program, 'graph', 'draw sites, pools, next hops and applications, with what was found at them')
    .argument('[paths...]', 'files, folders and patterns; the current folder by default')
    .option('-f, --format <name[=file]>', 'mermaid or svg, to standard output or to a file (default: mermaid)', (text: string) => parseNamedFile(text, graphFormats))
  addSelection(command).action((paths: readonly string[], { format, ...flags }: GraphFlags) =>
    take({ command: 'graph', paths: paths.length === 0 ? lintDefaults.paths : paths, selection: selectionOf(flags), format: format ?? { name: 'mermaid' } }),
  )
}
