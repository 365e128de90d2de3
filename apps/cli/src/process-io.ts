import process from 'node:process'
import { readStandardInput } from '@topolint/host'
import type { Io, Output } from './io.js'
import { descriptorOutput, isPlain } from './output/descriptor-output.js'
import { ProgressLine } from './output/progress-line.js'
import { streamOutput } from './output/stream-output.js'

/** The machine as it is. */
export function processIo(): Io {
  const stderr = outputOf(2, () => process.stderr)
  const line = new ProgressLine(stderr)
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: line.before(outputOf(1, () => process.stdout)),
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

function outputOf(descriptor: number, open: () => NodeJS.WriteStream): Output {
  const stream = (): Output => streamOutput(open)
  return isPlain(descriptor) ? descriptorOutput(descriptor, stream) : stream()
}
