import { expect, test } from 'vitest'
import { count } from '../scripts/reports.mjs'

const file = (status: string, ...tests: readonly string[]): { status: string; assertionResults: { status: string }[] } => ({ status, assertionResults: tests.map((status) => ({ status })) })

test.each([
  ['no file', [], { passed: 0, failed: 0, skipped: 0 }],
  ['one of each', [file('failed', 'passed', 'failed', 'skipped', 'todo', 'pending')], { passed: 1, failed: 1, skipped: 3 }],
  ['a file that could not be loaded', [file('failed'), file('passed', 'passed')], { passed: 1, failed: 1, skipped: 0 }],
  ['a file whose tests passed and whose end failed', [file('failed', 'passed')], { passed: 1, failed: 1, skipped: 0 }],
  ['two files', [file('passed', 'passed'), file('passed', 'passed', 'passed')], { passed: 3, failed: 0, skipped: 0 }],
])('%s', (_, files, counts) => {
  expect(count(files)).toEqual(counts)
})
