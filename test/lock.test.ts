import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../scripts/process.mjs'

interface Entry {
  readonly version?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Readonly<Record<string, Entry>> } // npm's format
const entries = Object.entries(lock.packages)
const installed = entries.filter(([path, { link }]) => path.includes('node_modules/') && link !== true)

test('the lock names no registry and no place of a machine', () => {
  const resolved = entries.flatMap(([, entry]) => entry.resolved ?? [])
  expect(resolved.filter((place) => !/^(packages|apps)\/[a-z]+$/.test(place))).toEqual([])
})

test('every package is held by its hash', () => {
  expect(installed.length).toBeGreaterThan(100)
  expect(installed.filter(([, { integrity }]) => !(integrity ?? '').startsWith("sha512-")).map(([path]) => path)).toEqual([])
})

test('no package has an install script', () => {
  expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path)).toEqual([])
})

/** The entry that a package at a path loads, looked up as Node does: in its own folder first, then in every folder above. */
function lookUp(path: string, name: string): Entry | undefined {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const entry = lock.packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]
    if (entry !== undefined || folder === '') return entry
  }
}

test('tools made of a binary for each system are held for all of them, in the version they ask for', () => {
  const missing = entries.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, wanted]) => /^\d/.test(wanted) && lookUp(path, name)?.version !== wanted)
      .map(([name, wanted]) => `${name}@${wanted} of ${path}`),
  )
  expect(missing).toEqual([])
})

test('nothing configures a registry', () => {
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).not.toMatch(/registry\s*=|\/\//)
})
