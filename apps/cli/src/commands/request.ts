import type { InputRequest } from '@topolint/project'
import { commandNames } from '../arguments/command-names.js'
import type { Io } from '../io.js'

/** The files that paths of the command line stand for. */
export function requestFor(paths: readonly string[], { cwd }: Io, mustMatch = true): InputRequest {
  return { paths, cwd, mustMatch, commands: commandNames }
}
