// @ts-check
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './process.mjs'

/**
 * Writes what the tag of a release holds: the command as it is built, with a manifest that asks for nothing,
 * so that the hooks of the framework pre-commit can be installed from it.
 */
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Expected the folder to write to: node scripts/release-tree.mjs <folder>')

const cli = join(root, 'apps/cli')
/** @type {Readonly<Record<string, unknown>>} */
const { name, version, description, license, engines, bin } = JSON.parse(readFileSync(join(cli, 'package.json'), 'utf8'))

mkdirSync(join(folder, 'dist'), { recursive: true })
for (const file of readdirSync(join(cli, 'dist')).filter((each) => /\.cjs$|^THIRD-PARTY-NOTICES$/.test(each))) cpSync(join(cli, 'dist', file), join(folder, 'dist', file))
for (const file of ['LICENSE', 'README.md', '.pre-commit-hooks.yaml']) cpSync(join(root, file), join(folder, file))
writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ name, version, description, license, engines, bin, files: ['dist'] }, undefined, 2)}\n`)
