// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { git, root } from './process.mjs'
import { runTasks } from './tasks.mjs'

ensureInstalled()
const before = changed()
if (runTasks('generate', '--output-logs=errors-only') !== 0) process.exit(1)
const after = changed()

const stale = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path))
for (const path of stale) console.error(`${path} is not what npm run generate makes of its sources`)
console.log(stale.length === 0 ? 'Generated files are current.' : 'Run npm run generate and commit what it wrote.')
process.exitCode = stale.length === 0 ? 0 : 1

/** What differs from the last commit, new files too, each with a hash of its text: generating must leave all of it as it is. */
function changed() {
  const tracked = git(['diff', '--name-only', '-z', 'HEAD'])
  const untracked = git(['ls-files', '--others', '--exclude-standard', '-z'])
  return new Map(`${tracked}${untracked}`.split('\0').filter(Boolean).map((path) => [path, hash(join(root, path))]))
}

/** @param {string} file */
function hash(file) {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : 'deleted'
}
