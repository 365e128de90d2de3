import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'

export interface Content {
  readonly data: string | Uint8Array
  readonly mode?: number
  /** Asked when all is written and nothing is replaced yet; what it throws stops the replacement. */
  readonly check?: () => void
}

/** A file is seen as it was or as it will be, never half: it is written beside its place, to the disk, and then renamed. */
export function putInPlace(target: string, { data, mode, check }: Content): void {
  const scratch = join(dirname(target), `.${basename(target).slice(0, 200)}.${process.pid}-${Date.now()}.tmp`)
  try {
    const file = openSync(scratch, 'wx', 0o666)
    try {
      // Not by openSync, which leaves out what the process masks.
      if (mode !== undefined) fchmodSync(file, mode & 0o7777)
      writeFileSync(file, data)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    check?.()
    renameSync(scratch, target)
  } catch (error) {
    rmSync(scratch, { force: true })
    throw error
  }
}
