import { expect, test } from 'vitest'
import { nowhere } from '../source/source.js'
import { spokenName } from './spoken-name.js'

test.each([
  ['Enable-CsTopology', 'Enable-CsTopology'],
  ['C:\\Program Files\\Contoso\\Bootstrapper.exe', 'Bootstrapper.exe'],
  ['\\\\server\\share\\Setup.exe', 'Setup.exe'],
  ['.\\restart.ps1', 'restart.ps1'],
  ['./scripts/restart.ps1', 'restart.ps1'],
  ['Check read/write access', 'Check read/write access'],
])('%s', (name, expected) => {
  expect(spokenName({ name, at: nowhere, whole: nowhere, subjects: {}, path: '' })).toBe(expected)
})
