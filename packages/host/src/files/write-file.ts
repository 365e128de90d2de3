import { lstatSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { writeProblem } from './write-problem.js'

/** Writes a file whole or not at all, and says why where it cannot. Folders on its way are made. */
export function writeFile(path: string, text: string): string | undefined {
  try {
    mkdirSync(dirname(path), { recursive: true })
    const target = realOf(path)
    if (isSpecial(target)) writeFileSync(target, text)
    else replace(target, text)
    return undefined
  } catch (error) {
    return writeProblem(error)
  }
}

function replace(target: string, text: string): void {
  const scratch = join(dirname(target), `.${basename(target)}.${process.pid}-${Date.now()}.tmp`)
  try {
    writeFileSync(scratch, text, { flag: 'wx', mode: (statSync(target, { throwIfNoEntry: false })?.mode ?? 0o666) & 0o777 })
    renameSync(scratch, target)
  } catch (error) {
    rmSync(scratch, { force: true })
    throw error
  }
}

/** Through a link what it leads to is written, and the link stays. */
function realOf(path: string): string {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true ? realpathSync.native(path) : path
}

/** A device or a pipe cannot be replaced by a file. */
function isSpecial(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats !== undefined && !stats.isFile()
}
