import { expect, test } from 'vitest'
import { knownPath } from './known-path.js'
import type { Source } from './source.js'

const file: Source = { path: 'deploy.ps1', text: 'a', language: 'powershell' }
const known: Source = { ...file, home: 'scripts/deploy.ps1' }
const partOf = (of: Source): Source => ({ ...file, part: { of, segments: [] } })

test.each([
  ['a file', file, 'deploy.ps1'],
  ['a file with another name at home', known, 'scripts/deploy.ps1'],
  ['a part of it', partOf(known), 'scripts/deploy.ps1'],
  ['a part of a part', partOf(partOf(known)), 'scripts/deploy.ps1'],
])('%s', (_name, source, path) => {
  expect(knownPath(source)).toBe(path)
})
