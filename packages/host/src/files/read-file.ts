import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { errorCode, readProblem } from './read-problem.js'
import { tooLarge } from './too-large.js'

export type FileContent = { readonly bytes: Uint8Array } | { readonly problem: string; readonly missing?: boolean }

const mebibyte = 1024 * 1024

/** Larger files are not topologies; they are refused before a byte of them is read. */
export const largestFile = 50 * mebibyte

/** The bytes of a regular file: never waits for a pipe, never reads more than the size allows. */
export function readFile(path: string, largest = largestFile): FileContent {
  try {
    const file = openSync(path, constants.O_RDONLY | nonBlocking)
    try {
      return readOpen(file, largest)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return { problem: readProblem(error, 'read'), ...(errorCode(error) === 'ENOENT' ? { missing: true } : {}) }
  }
}

/** Windows has no such flag, and no named pipes in folders either. */
const nonBlocking = 'O_NONBLOCK' in constants ? constants.O_NONBLOCK : 0

function readOpen(file: number, largest: number): FileContent {
  const stats = fstatSync(file)
  if (!stats.isFile()) return { problem: 'cannot be read: it is no regular file' }
  return tooLarge(stats.size, largest) ?? { bytes: readBytes(file, stats.size) }
}

/** A file that grows meanwhile is read as far as it went when it was opened. */
function readBytes(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let filled = 0
  while (filled < size) {
    const count = readSync(file, bytes, filled, size - filled, filled)
    if (count === 0) break
    filled += count
  }
  return bytes.subarray(0, filled)
}
