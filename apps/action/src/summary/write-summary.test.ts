import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { largestStepSummary, writeSummary } from './write-summary.js'

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'summary-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'summary.md')
}

test('a summary stands below what the step said before', () => {
  const path = scratch()
  for (const text of ['# ü\n', '# b\n']) expect(writeSummary({ GITHUB_STEP_SUMMARY: path }, text)).toBeUndefined()
  expect(readFileSync(path, 'utf8')).toBe('# ü\n# b\n')
})

test('without a place, or without room, it is not written', () => {
  const path = scratch()
  expect(writeSummary({}, 'x')).toBe('GITHUB_STEP_SUMMARY is not set')
  expect(writeSummary({ GITHUB_STEP_SUMMARY: path }, 'ü'.repeat(largestStepSummary / 2))).toBeUndefined()
  expect(writeSummary({ GITHUB_STEP_SUMMARY: path }, 'x')).toBe('the file of GITHUB_STEP_SUMMARY takes 1048576 bytes, and holds 1048576 of them already')
  expect(readFileSync(path).length).toBe(largestStepSummary)
})
