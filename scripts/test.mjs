// @ts-check
import { ensureInstalled } from './install.mjs'
import { forgetResults, readResults, sum } from './reports.mjs'
import { runTasks } from './tasks.mjs'

ensureInstalled()
forgetResults()
const logs = process.env['CI'] === undefined ? 'new-only' : 'full'
const code = runTasks('test', '//#test:workplace', '--continue=dependencies-successful', `--output-logs=${logs}`, ...process.argv.slice(2))

const results = readResults()
console.log('')
for (const { name, counts, problem } of results) console.log(`${name.padEnd(24)} ${line(counts)}${problem === undefined ? '' : ` (${problem})`}`)
const total = sum(results.map(({ counts }) => counts))
console.log(line(total))
process.exitCode = code !== 0 || total.failed > 0 ? 1 : 0

/** @param {import('./reports.mjs').Counts} counts */
function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
