import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type { FileInput } from './file-input.js'
import { isInside } from './inside.js'
import { readFile } from './read-file.js'

/** A file that another one refers to, by its path as it would be reported; nothing where it is not there, or lies outside of `root`. */
export function readElsewhere(path: string, cwd: string, root: string): FileInput | undefined {
  try {
    const real = realpathSync.native(resolve(cwd, path))
    if (!isInside(real, realpathSync.native(root))) return undefined
    const content = readFile(real)
    return 'bytes' in content ? { path, bytes: content.bytes } : undefined
  } catch {
    return undefined
  }
}
