// @ts-check
import { ensureInstalled } from './install.mjs'
import { runTasks } from './tasks.mjs'

ensureInstalled()
process.exitCode = runTasks(...process.argv.slice(2))
