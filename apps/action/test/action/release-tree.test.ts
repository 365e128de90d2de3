import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { Contoso } from './contoso.js'
import { scratchFolder } from './scratch-folder.js'
import { repositoryRoot } from './step.js'
import { broken, healthy } from './topologies.js'

test('a release runs from a folder of its own, and holds the pages that it leads to', async (context) => {
  const release = scratchFolder(context, 'release')
  const { status, stderr } = spawnSync(process.execPath, [join(repositoryRoot, 'scripts/release-tree.mjs'), release], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(existsSync(join(release, 'action.yml'))).toBe(true)
  expect(existsSync(join(release, 'node_modules'))).toBe(false)

  const contoso = await Contoso.begin(context, { base: { 'topology.yaml': healthy }, head: { 'topology.yaml': broken } })
  const { code, annotations, summary } = await contoso.run({ action: release })
  expect({ code, annotations }).toEqual({ code: 1, annotations: ['error topology.yaml:12'] })
  const pages = [...summary.matchAll(/\(https:\/\/github\.com\/fabrikam\/topolint\/blob\/v1\.0\.0\/([^)]+)\)/gu)].map(([, path = '']) => path)
  expect(pages).not.toEqual([])
  expect(pages.filter((path) => !existsSync(join(release, path)))).toEqual([])
})
