import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { outputText, writeOutputs, type Outputs } from './outputs.js'

/** What the runner reads: a name, a word, and everything up to a line that is that word. */
function readOutputs(text: string): Readonly<Record<string, string>> {
  const read: Record<string, string> = {}
  let rest = text
  while (rest !== '') {
    const [line = ''] = rest.split('\n', 1)
    const [name = '', delimiter = ''] = line.split('<<')
    if (delimiter === '' || name.includes('=')) throw new Error(`not a line with a name: ${line}`)
    rest = rest.slice(line.length + 1)
    const end = rest.startsWith(`${delimiter}\n`) ? 0 : rest.indexOf(`\n${delimiter}\n`) + 1
    if (end === 0 && !rest.startsWith(`${delimiter}\n`)) throw new Error(`no end of ${name}`)
    read[name] = rest.slice(0, Math.max(0, end - 1))
    rest = rest.slice(end + delimiter.length + 1)
  }
  return read
}

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
