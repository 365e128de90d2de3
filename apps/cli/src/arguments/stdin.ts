import type { Command } from 'commander'
import { parseFile } from './selection.js'

export interface StdinFlags {
  readonly stdin?: true
  readonly stdinFilename?: string
}

export function addStdin(command: Command): Command {
  return command
    .option('--stdin', 'lint what standard input gives, with the files around it')
    .option('--stdin-filename <path>', 'the file in whose place it stands; the findings of that file are reported', parseFile)
}

/** The file in whose place the text stands. */
export function stdinOf({ stdin, stdinFilename }: StdinFlags, program: Command): string | undefined {
  if (stdin === true && stdinFilename === undefined) program.error("error: option '--stdin' needs a name for the text, which says what language it is. Expected '--stdin-filename <path>' with it.")
  if (stdin !== true && stdinFilename !== undefined) program.error("error: option '--stdin-filename' names a text. Expected '--stdin' with it.")
  return stdinFilename
}
