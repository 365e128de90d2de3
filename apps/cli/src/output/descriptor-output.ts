import { fstatSync, writeSync } from 'node:fs'
import process from 'node:process'
import type { Output } from '../io.js'

/** Whether it is a file or a pipe: what is written to it is written at once, and it has no width. */
export function isPlain(descriptor: number): boolean {
  const stats = fstatSync(descriptor)
  return stats.isFile() || stats.isFIFO() || stats.isSocket()
}

/**
 * Writes to a file or a pipe by its number, because a stream would load all that Node knows of networks.
 * Where somebody made it one that does not wait, the rest is left to a stream, which can.
 */
export function descriptorOutput(descriptor: number, stream: () => Output): Output {
  let write: Output['write'] = (text) => {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text
    const { written, code } = writeAll(descriptor, bytes)
    if (code === 'EAGAIN') {
      write = stream().write
      write(bytes.subarray(written))
    } else if (code !== undefined) {
      write = () => undefined
      noteBreak(code)
    }
  }
  return { write: (text) => write(text), isTerminal: false, columns: undefined }
}

function writeAll(descriptor: number, bytes: Uint8Array): { readonly written: number; readonly code?: string | undefined } {
  let written = 0
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written)
    return { written }
  } catch (error) {
    return { written, code: (error as NodeJS.ErrnoException).code ?? 'EIO' } // what node:fs throws
  }
}

/** Who reads no further has seen enough: no error. */
export function noteBreak(code: string | undefined): void {
  if (code !== 'EPIPE') process.exitCode = 2
}
