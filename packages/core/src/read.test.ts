import { expect, test } from 'vitest'
import { read } from './read.js'

const bytes = new TextEncoder().encode('Get-CsTopology')

test.each([
  ['deploy.ps1', 'deploy.ps1 is PowerShell, which this topolint does not read; it reads YAML and JSON'],
  ['topology.xml', 'topology.xml is XML, which this topolint does not read; it reads YAML and JSON'],
  ['runbook.md', 'runbook.md is Markdown, which this topolint does not read; it reads YAML and JSON'],
])('%s is not passed by in silence when it is named', (path, message) => {
  expect(read({ path, bytes, named: true }).findings).toMatchObject([{ rule: 'parse-error', message }])
  expect(read({ path, bytes }).findings).toEqual([])
})
