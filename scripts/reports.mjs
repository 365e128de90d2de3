// @ts-check
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './process.mjs'
import { workspaces } from './workspaces.mjs'

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ name: string, counts: Counts, problem?: string }} Result
 * @typedef {{ status: string, assertionResults: readonly { status: string }[] }} TestFile
 */

const none = { passed: 0, failed: 0, skipped: 0 }

/** What every package's last run of its tests said; a package without a report counts as one failure. @returns {readonly Result[]} */
export function readResults() {
  return places().map(({ name, file }) => readResult(name, file))
}

/** A crash must not leave the report of an earlier run behind. Cached runs bring theirs back. */
export function forgetResults() {
  for (const { file } of places()) rmSync(file, { force: true })
}

/** @param {readonly Counts[]} all @returns {Counts} */
export function sum(all) {
  return all.reduce((total, one) => ({ passed: total.passed + one.passed, failed: total.failed + one.failed, skipped: total.skipped + one.skipped }), none)
}

/**
 * Counts every test, and every test file that failed without running one.
 * @param {readonly TestFile[]} files
 */
export function count(files) {
  return sum(files.map(countFile))
}

/** @param {TestFile} file @returns {Counts} */
function countFile({ status, assertionResults }) {
  const of = (/** @type {readonly string[]} */ wanted) => assertionResults.filter((test) => wanted.includes(test.status)).length
  const failed = of(['failed'])
  return { passed: of(['passed']), failed: status === 'failed' ? Math.max(1, failed) : failed, skipped: of(['skipped', 'pending', 'todo', 'disabled']) }
}

function places() {
  const packages = workspaces().filter(({ manifest }) => manifest.scripts?.['test'] !== undefined)
  const folders = [...packages.map(({ folder, manifest }) => ({ name: manifest.name, folder })), { name: 'the workplace', folder: '.' }]
  return folders.map(({ name, folder }) => ({ name, file: join(root, folder, '.report', 'tests.json') }))
}

/** @param {string} name @param {string} file @returns {Result} */
function readResult(name, file) {
  try {
    const report = /** @type {{ testResults: readonly TestFile[] }} */ (JSON.parse(readFileSync(file, 'utf8')))
    return { name, counts: count(report.testResults) }
  } catch {
    return { name, counts: { ...none, failed: 1 }, problem: 'its tests did not run to an end' }
  }
}
