import type { Command } from 'commander'
import type { Inspection } from './invocation.js'
import { parseFile } from './selection.js'

export interface InspectionFlags {
  readonly listFiles?: true
  readonly printConfig?: string
}

export function addInspection(command: Command): Command {
  return command
    .option('--list-files', 'print the files that would be linted, and lint nothing')
    .option('--print-config <file>', 'print what holds for a file and where it is said, and lint nothing', parseFile)
}

/** Undefined where something is to be linted. */
export function inspectionOf({ listFiles, printConfig }: InspectionFlags): Inspection | undefined {
  if (printConfig !== undefined) return { kind: 'configuration', file: printConfig }
  return listFiles === true ? { kind: 'files' } : undefined
}
