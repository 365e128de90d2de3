// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Every YAML file of a folder of this package, in an order that does not depend on the machine. @param {string} folder */
export function dataFiles(folder) {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.yaml')).map((entry) => relative(root, join(entry.parentPath, entry.name)))
  return files
    .map((path) => path.split(sep).join('/'))
    .sort()
    .map((path) => ({ path, text: textOf(path) }))
}

/** @param {string} path */
export function textOf(path) {
  return readFileSync(join(root, path), 'utf8')
}

/**
 * Stops the build with every problem of the files at its place.
 * @template {{ readonly ok: boolean }} T
 * @param {readonly T[]} loaded
 * @returns {readonly Extract<T, { readonly ok: true }>[]}
 */
export function orStop(loaded) {
  const problems = loaded.flatMap((file) => ('problems' in file ? /** @type {readonly import('@topolint/engine').Problem[]} */ (file.problems) : []))
  for (const { place, message } of problems) console.error(`${place.path}:${place.start.line}:${place.start.column} ${message}`)
  if (problems.length > 0) process.exit(1)
  return /** @type {readonly Extract<T, { readonly ok: true }>[]} */ (loaded)
}

/** A value as source text; JSON does not know maps. @param {unknown} value @returns {string} */
export function toSource(value) {
  if (value instanceof Map) return `new Map(${toSource([...value])})`
  if (Array.isArray(value)) return `[${value.map(toSource).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${toSource(field)}`).join(',')}}`
}
