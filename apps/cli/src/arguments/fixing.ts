import type { Command } from 'commander'
import type { Format } from './format.js'
import type { Fixing } from './invocation.js'

export interface FixFlags {
  readonly fix?: true
  readonly unsafe?: true
  readonly diff?: true
}

export function addFixing(program: Command): Command {
  return program
    .option('--fix', 'mend what can be mended without a change for the servers, and report what is left')
    .option('--unsafe', 'with --fix or --diff: mend too what changes what servers do')
    .option('--diff', 'write nothing, but a patch of what --fix would change to standard output; the exit code is 1 if there is something')
}

/** Undefined where nothing is to be fixed; what does not go together is an error of use. */
export function fixingOf({ fix, unsafe, diff }: FixFlags, formats: readonly Format[] | undefined, program: Command): Fixing | undefined {
  if (fix === true && diff === true) program.error("error: option '--diff' writes nothing, so it does not go with '--fix'. Expected one of them.")
  if (fix !== true && diff !== true) {
    if (unsafe === true) program.error("error: option '--unsafe' says which fixes are meant. Expected '--fix' or '--diff' with it.")
    return undefined
  }
  const shown = formats?.find(({ file }) => file === undefined)
  if (diff === true && shown !== undefined) program.error(`error: option '--diff' takes standard output for the patch. Expected a file, as in "${shown.name}=report".`)
  return { write: fix === true, unsafe: unsafe === true }
}
