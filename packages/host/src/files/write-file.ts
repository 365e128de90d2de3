import { lstatSync, mkdirSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { putInPlace } from './put-in-place.js'
import { writeProblem } from './write-problem.js'

/** Writes a file whole or not at all, and says why where it cannot. Folders on its way are made. */
export function writeFile(path: string, text: string): string | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true })
    const target = realOf(path)
    const stats = statSync(target, { throwIfNoEntry: false })
    // A device or a pipe cannot be replaced by a file.
    if (stats !== undefined && !stats.isFile()) writeFileSync(target, text)
    else putInPlace(target, { data: text, ...(stats === undefined ? {} : { mode: stats.mode }) })
    return undefined
  } catch (error) {
    return writeProblem(error)
  }
}

/** Through a link what it leads to is written, and the link stays. */
function realOf(path: string): string {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true ? realpathSync.native(path) : path
}
