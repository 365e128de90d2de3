// @ts-check
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The licences of everything of others that went into a bundle. A package without a licence text fails the build.
 * @param {readonly string[]} modules paths of bundled files
 * @returns {string}
 */
export function noticesOf(modules) {
  const folders = new Set(modules.flatMap((path) => packageFolder(path) ?? []))
  const notices = [...folders].map(noticeOf).sort((left, right) => (left < right ? -1 : 1))
  return `topolint contains the following software of others.\n\n${notices.join('\n')}`
}

/** @param {string} path @returns {string | undefined} */
function packageFolder(path) {
  const marker = `${sep}node_modules${sep}`
  const at = path.lastIndexOf(marker)
  if (at < 0) return undefined
  const [scopeOrName = '', name = ''] = path.slice(at + marker.length).split(sep)
  return path.slice(0, at) + marker + (scopeOrName.startsWith('@') ? join(scopeOrName, name) : scopeOrName)
}

/** @param {string} folder */
function noticeOf(folder) {
  const { name, version, license } = /** @type {{ name: string, version: string, license?: string }} */ (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  const rule = '-'.repeat(80)
  return `${rule}\n${name} ${version} (${license ?? 'see below'})\n${rule}\n\n${licenceOf(name, folder).trim()}\n`
}

/** Some packages are published without the text that their licence asks for; it is kept here then. @param {string} name @param {string} folder */
function licenceOf(name, folder) {
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry))
  const kept = fileURLToPath(new URL(`licences/${name}.txt`, import.meta.url))
  if (file === undefined && !existsSync(kept)) throw new Error(`${name} comes without the text of its licence`)
  return readFileSync(file === undefined ? kept : join(folder, file), 'utf8')
}
