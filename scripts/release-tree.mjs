// @ts-check
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './process.mjs'

/**
 * Writes what the tag of a release holds: the action and the command as they are built, with manifests that ask for nothing,
 * so that workflows can use the tag as it is and the hooks of the framework pre-commit can be installed from it.
 */
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Expected the folder to write to: node scripts/release-tree.mjs <folder>')

for (const path of ['LICENSE', 'README.md', 'action.yml', '.pre-commit-hooks.yaml', 'docs']) cpSync(join(root, path), join(folder, path), { recursive: true })
copyBuilt('apps/cli/dist', 'dist', /\.cjs$|^THIRD-PARTY-NOTICES$/)
copyBuilt('apps/action/dist', 'apps/action/dist', /\.mjs$|^THIRD-PARTY-NOTICES$/)

const { name, version, description, license, engines, bin } = manifest('apps/cli')
write('package.json', { name, version, description, license, engines, bin, files: ['dist'] })
const action = manifest('apps/action')
write('apps/action/package.json', { name: action['name'], version: action['version'], private: true, license: action['license'], type: action['type'] })

/** @param {string} from @param {string} to @param {RegExp} wanted */
function copyBuilt(from, to, wanted) {
  const names = readdirSync(join(root, from)).filter((name) => wanted.test(name))
  if (names.length === 0) throw new Error(`Nothing is built in ${from}: npm run build`)
  mkdirSync(join(/** @type {string} */ (folder), to), { recursive: true })
  for (const each of names) cpSync(join(root, from, each), join(/** @type {string} */ (folder), to, each))
}

/** @param {string} room @returns {Readonly<Record<string, unknown>>} */
function manifest(room) {
  return /** @type {Readonly<Record<string, unknown>>} */ (JSON.parse(readFileSync(join(root, room, 'package.json'), 'utf8')))
}

/** @param {string} path @param {Readonly<Record<string, unknown>>} value */
function write(path, value) {
  writeFileSync(join(/** @type {string} */ (folder), path), `${JSON.stringify(value, undefined, 2)}\n`)
}
