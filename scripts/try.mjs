// @ts-check
import { join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { readNode, root, runNode } from './process.mjs'
import { runTasks } from './tasks.mjs'

const cli = join('apps', 'cli', 'dist', 'topolint.cjs')

ensureInstalled()
if (runTasks('build', '--filter=topolint', '--output-logs=errors-only', '--log-order=grouped') !== 0) process.exit(2)

console.log('\nAn estate in which nothing is wrong, with the day on which it was written down in its topolint.yaml:')
const healthy = lint('examples/healthy', [])
console.log('\nOne file with three mistakes that the tools let through:')
const broken = lint('.', ['examples/broken/fabrikam.topology.yaml'])
if (healthy === 0 && broken === 1) {
  const { errors, warnings, infos } = count('examples/broken')
  console.log(`\nIn all of examples/broken there are ${errors} errors, ${warnings} warnings and ${infos} remarks, at least one of every rule; comments tell what is found where.`)
  console.log(`Next: mend one of the files and run this again, or lint your own: node ${cli} <folder>`)
} else {
  console.error(`\nSomething is wrong with this copy of topolint: the healthy estate ended with ${healthy} (0 is right), the broken file with ${broken} (1 is right).`)
  process.exitCode = 2
}

/**
 * @param {string} folder
 * @param {readonly string[]} paths
 */
function lint(folder, paths) {
  console.log(`\n${folder === '.' ? '' : `${folder} `}$ ${['topolint', ...paths].join(' ')}`)
  return runNode(join(root, cli), paths, { cwd: join(root, folder) })
}

/**
 * @param {string} folder
 * @returns {{ errors: number, warnings: number, infos: number }}
 */
function count(folder) {
  const { summary } = /** @type {{ summary: { errors: number, warnings: number, infos: number } }} */ (JSON.parse(readNode(join(root, cli), ['--format', 'json', folder]).stdout))
  return summary
}
