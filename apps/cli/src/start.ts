import process from 'node:process'
import { processIo } from './process-io.js'
import { run } from './run.js'

/** Runs the command as this process was asked to. Nothing is cut off: the process ends by itself when its output is written. */
export async function start(): Promise<void> {
  const io = processIo()
  const code = await run(process.argv.slice(2), io)
  io.progress?.end()
  process.exitCode ??= code
}
