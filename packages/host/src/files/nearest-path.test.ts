import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nearestPath } from './nearest-path.js'

test('what lies beside a path that does not exist', () => {
  const root = mkdtempSync(join(tmpdir(), 'nearest-'))
  writeFileSync(join(root, 'topology.yaml'), '')
  expect(nearestPath('topologie.yaml', root)).toBe('topology.yaml')
  expect(nearestPath('quite-different.md', root)).toBeUndefined()
  expect(nearestPath('missing/topology.yaml', root)).toBeUndefined()
  rmSync(root, { recursive: true })
})
