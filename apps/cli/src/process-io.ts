import process from 'node:process'
import type { Io, Output } from './io.js'

/** The machine as it is. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    now: () => new Date(),
    elapsed: () => process.uptime() * 1000,
  }
}

/** Only a terminal has a width, whatever the types say. */
function outputOf(stream: NodeJS.WriteStream & { readonly columns?: number }): Output {
  let isOpen = true
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    isOpen = false
    if (code !== 'EPIPE') process.exitCode = 2
  })
  return {
    write: (text) => {
      if (isOpen) stream.write(text)
    },
    isTerminal: stream.isTTY,
    columns: stream.columns,
  }
}
