import process from 'node:process'
import { run } from './run.js'

process.exitCode = await run({
  environment: process.env,
  write: (text) => process.stdout.write(text),
  now: () => new Date(),
  elapsed: () => process.uptime() * 1000,
})
