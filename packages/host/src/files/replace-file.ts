import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import process from 'node:process'
import { isInside } from './inside.js'
import { putInPlace } from './put-in-place.js'
import { readFile } from './read-file.js'
import { leavesRoot } from './walk.js'
import { writeProblem } from './write-problem.js'

export interface Replacement {
  readonly absolute: string
  /** What was read; a file that holds anything else by now is left alone. */
  readonly before: Uint8Array
  readonly after: Uint8Array
}

/** Other bytes in a file that was read, with its permissions, whole or not at all; why not, in words that follow the path. */
export function replaceFile({ absolute, before, after }: Replacement, root: string): string | undefined {
  try {
    const target = realpathSync.native(absolute)
    if (isInside(absolute, root) && !isInside(target, realpathSync.native(root))) return leavesRoot
    const { mode } = statSync(target)
    if (isReadOnly(target, mode)) return 'is read-only'
    if (isReadOnlyFolder(dirname(target))) return 'lies in a folder that is read-only'
    putInPlace(target, { data: after, mode, check: () => refuseOther(target, before) })
    return undefined
  } catch (error) {
    return error instanceof Changed ? 'changed while topolint was running, and is left as it is' : `cannot be written: ${writeProblem(error)}`
  }
}

/** Thrown and caught here alone, to stop a replacement on its way. */
class Changed extends Error {}

function refuseOther(path: string, before: Uint8Array): void {
  const content = readFile(path)
  if (!('bytes' in content) || Buffer.compare(content.bytes, before) !== 0) throw new Changed()
}

/** A rename asks for no permission to write the file, and an administrator needs none: the sign that is put on it counts all the same. */
function isReadOnly(path: string, mode: number): boolean {
  return (mode & 0o222) === 0 || !isWritable(path)
}

/** Windows puts the sign on folders for other reasons. */
function isReadOnlyFolder(path: string): boolean {
  return process.platform !== 'win32' && isReadOnly(path, statSync(path).mode)
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
