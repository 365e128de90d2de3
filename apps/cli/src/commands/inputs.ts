import { discover, nearestPath, readInputs, wantedExtensions, type FileInput, type Place, type Unmatched } from '@topolint/host'
import { choices, didYouMean } from '../arguments/expectation.js'
import { nearestCommand } from '../arguments/nearest-command.js'
import type { Io } from '../io.js'
import { UsageError } from '../usage-error.js'

/** The files that paths stand for; every path must stand for one at least. */
export function inputsOf(paths: readonly string[], io: Io): readonly FileInput[] {
  return readInputs(placesOf(paths, io))
}

export function placesOf(paths: readonly string[], { cwd }: Io): readonly Place[] {
  const { places, unmatched } = discover(paths, cwd)
  if (unmatched.length > 0) throw new UsageError(unmatched.map((each) => explain(each, cwd)).join('\nerror: '))
  return places
}

function explain({ path, exists }: Unmatched, cwd: string): string {
  if (exists) return `there is nothing to lint in ${path}. Expected a file that ends in ${choices(wantedExtensions)}; a file that is named is read whatever its ending.`
  const command = nearestCommand(path)
  const meant = nearestPath(path, cwd) ?? (command === undefined ? undefined : `the command topolint ${command}`)
  return `${path} does not exist. Expected a file, a folder or a command.${didYouMean(meant)}`
}
