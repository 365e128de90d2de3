import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readOutputs } from '../../test/runner-outputs.js'
import { outputText, writeOutputs, type Outputs } from './outputs.js'

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'outputs-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const outputs: Outputs = { outcome: 'failed', errors: '2', 'sarif-file': 'out/a b.sarif', 'report-file': '' }

describe('outputs', () => {
  test('are added to what other steps wrote', () => {
    const path = join(scratch(), 'output')
    writeFileSync(path, 'other<<x\ny\nx\n')
    expect(writeOutputs({ GITHUB_OUTPUT: path }, outputs)).toBeUndefined()
    expect(readOutputs(readFileSync(path, 'utf8'))).toEqual({ other: 'y', ...outputs })
  })

  test.each([{}, { GITHUB_OUTPUT: '' }])('nowhere to go: %j', (environment) => {
    expect(writeOutputs(environment, outputs)).toBe('GITHUB_OUTPUT is not set')
  })

  test('a place that cannot be written', () => {
    expect(writeOutputs({ GITHUB_OUTPUT: scratch() }, outputs)).toMatch(/^the file of GITHUB_OUTPUT cannot be written: EISDIR/u)
  })

  test('a file that is full', () => {
    const path = join(scratch(), 'output')
    writeFileSync(path, 'x'.repeat(1024 * 1024 - 10))
    expect(writeOutputs({ GITHUB_OUTPUT: path }, outputs)).toBe('the file of GITHUB_OUTPUT takes 1048576 bytes, and holds 1048566 of them already')
  })

  test('hold whatever it is', () => {
    const value = fc.oneof(fc.string(), fc.constantFrom('a\nerrors<<b\n0\nb\n', 'x=y', '<<', '\n', 'end', 'end\nend'))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('outcome', 'new', 'sarif-file', 'report-file'), value), (given) => {
        expect(readOutputs(outputText(given, 'b0b1d1a4-end'))).toEqual({ ...given })
      }),
    )
  })
})
