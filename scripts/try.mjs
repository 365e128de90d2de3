// @ts-check
import { join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { root, runNode } from './process.mjs'
import { runTasks } from './tasks.mjs'

const cli = join('apps', 'cli', 'dist', 'topolint.cjs')

ensureInstalled()
if (runTasks('build', '--filter=topolint', '--output-logs=errors-only', '--log-order=grouped') !== 0) process.exit(2)

const healthy = lint('examples/healthy')
const broken = lint('examples/broken')
if (healthy === 0 && broken === 1) {
  console.log(`\nNext: mend one of the files in examples/broken and run this again, or lint your own: node ${cli} <folder>`)
} else {
  console.error(`\nSomething is wrong with this copy of topolint: examples/healthy ended with ${healthy} (0 is right), examples/broken with ${broken} (1 is right).`)
  process.exitCode = 2
}

/** @param {string} folder */
function lint(folder) {
  console.log(`\n$ topolint ${folder}`)
  return runNode(join(root, cli), [folder])
}
