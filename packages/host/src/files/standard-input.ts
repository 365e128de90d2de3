import { readSync } from 'node:fs'
import { errorCode, readProblem } from './read-problem.js'
import { largestFile, type FileContent } from './read-file.js'

const chunk = 65_536

/** Everything that standard input gives, up to what a file may hold. */
export function readStandardInput(largest = largestFile): FileContent {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (let part = readPart(); part.length > 0; part = readPart()) {
      chunks.push(part)
      size += part.length
      if (size > largest) return { problem: `gives more than ${largest / 1024 / 1024} MB` }
    }
  } catch (error) {
    return { problem: readProblem(error, 'read') }
  }
  return { bytes: Buffer.concat(chunks) }
}

function readPart(): Uint8Array {
  const buffer = new Uint8Array(chunk)
  for (;;) {
    try {
      return buffer.subarray(0, readSync(0, buffer, 0, chunk, null))
    } catch (error) {
      const code = errorCode(error)
      if (code === 'EOF') return new Uint8Array()
      // A pipe that nobody has written to yet.
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}
