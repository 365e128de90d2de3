// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm, root, runNode } from './process.mjs'

/**
 * @typedef {{ version?: string, link?: boolean, optional?: boolean }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

/** Installs what package-lock.json asks for, unless it is there already. */
export function ensureInstalled() {
  refuseOldNode()
  if (agrees(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'))) return
  const cli = npm()
  if (cli === undefined) stop('Start this with npm: npm run try, or npm test.')
  console.log('Installing what topolint is built with. This is done once and takes about a minute …')
  const code = runNode(cli, ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) stop('npm ci failed; what it said stands above. Without a network, try again when there is one.')
}

/**
 * Whether npm's own note of what it installed is what the lock asks for. Optional packages are left out: they differ from system to system.
 * @param {Lock | undefined} wanted
 * @param {Lock | undefined} installed
 */
export function agrees(wanted, installed) {
  if (wanted === undefined || installed === undefined) return false
  const required = Object.entries(wanted.packages).filter(([path, entry]) => path.startsWith('node_modules/') && !entry.optional)
  return required.every(([path, entry]) => {
    const found = installed.packages[path]
    return found !== undefined && found.version === entry.version && found.link === entry.link
  })
}

/** @param {string} path @returns {Lock | undefined} */
function readLock(path) {
  try {
    return /** @type {Lock} */ (JSON.parse(readFileSync(join(root, path), 'utf8')))
  } catch {
    return undefined
  }
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) stop(`topolint needs Node.js 20.19 or newer; this is ${process.versions.node}.`)
}

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(message)
  process.exit(2)
}
