import process from 'node:process'
import { readStandardInput } from '@topolint/host'
import type { Io, Output } from './io.js'
import { ProgressLine } from './output/progress-line.js'

/** The machine as it is. */
export function processIo(): Io {
  const stderr = outputOf(() => process.stderr)
  const line = new ProgressLine(stderr)
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: line.before(outputOf(() => process.stdout)),
    stderr: line.before(stderr),
    ...(process.env['CI'] || process.env['TERM'] === 'dumb' ? {} : { progress: line }),
    readInput: () => readStandardInput(),
    get ask() {
      const hasPeople = process.stdin.isTTY && process.stderr.isTTY && !process.env['CI']
      return hasPeople ? async (question: string) => (await import('./ask.js')).ask(question) : undefined
    },
    now: () => new Date(),
    elapsed: () => process.uptime() * 1000,
  }
}

/** Only a terminal has a width, whatever the types say. */
type Stream = NodeJS.WriteStream & { readonly columns?: number }

/** A stream is opened when it is needed, because opening one takes time. */
function outputOf(open: () => Stream): Output {
  let isBroken = false
  let opened: Stream | undefined
  function stream(): Stream {
    opened ??= open().on('error', ({ code }: NodeJS.ErrnoException) => {
      isBroken = true
      // Who reads no further has seen enough: no error.
      if (code !== 'EPIPE') process.exitCode = 2
    })
    return opened
  }
  return {
    write: (text) => {
      if (!isBroken) stream().write(text)
    },
    get isTerminal() {
      return stream().isTTY
    },
    get columns() {
      return stream().columns
    },
  }
}
