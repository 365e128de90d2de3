import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileInput } from '../src/file-input.js'

const folder = process.env['TOPOLINT_SHARED']

export const whyWithout = 'TOPOLINT_SHARED names no folder of real documents'

/** Real documents below a folder, or nothing where there are none. */
export function realDocuments(...path: readonly string[]): readonly FileInput[] {
  if (folder === undefined || folder === '') return []
  const parent = join(folder, ...path)
  const names = readdirSync(parent).filter((name) => name !== 'README.md').sort()
  return names.map((name) => ({ path: name, bytes: new Uint8Array(readFileSync(join(parent, name))), named: true }))
}
