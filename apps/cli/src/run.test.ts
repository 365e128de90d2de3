import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Io } from './io.js'
import { run } from './run.js'

let cwd: string
let written: { stdout: string; stderr: string }

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'run-'))
  written = { stdout: '', stderr: '' }
})

afterEach(() => rmSync(cwd, { recursive: true, force: true }))

function fakeIo(parts: Partial<Io> = {}): Io {
  const output = (name: 'stdout' | 'stderr'): Io['stdout'] => ({ write: (text) => (written[name] += String(text)), isTerminal: false, columns: undefined })
  return { cwd, env: {}, stdout: output('stdout'), stderr: output('stderr'), readInput: () => ({ bytes: new Uint8Array() }), now: () => new Date('2026-01-01T23:00:00Z'), elapsed: () => 12.3, ...parts }
}

test('a run writes what it found and how long it took', async () => {
  writeFileSync(join(cwd, 'a.yaml'), 'a: 1\n')
  expect(await run([], fakeIo())).toBe(0)
  expect(written).toEqual({ stdout: 'No findings in 1 file · 0 checks · 12 ms\n', stderr: '' })
})

test('the width of the terminal is kept', async () => {
  writeFileSync(join(cwd, 'a.yaml'), `apiVersion: topolint/v1\nkind: Topology\nname: contoso\n${'k'.repeat(300)}: 1\n`)
  const { stdout } = fakeIo()
  expect(await run([], fakeIo({ stdout: { ...stdout, columns: 60 } }))).toBe(1)
  expect(written.stdout.split('\n').filter((line) => line.length > 60 && !/^(error\[|1 error)/.test(line))).toEqual([])
})

test('a run that takes longer than it may ends with an error', async () => {
  writeFileSync(join(cwd, 'a.yaml'), 'a: 1\n')
  writeFileSync(join(cwd, 'topolint.yaml'), 'limits:\n  seconds: 2\n')
  expect(await run([], fakeIo({ elapsed: () => 1_999 }))).toBe(0)
  written = { stdout: '', stderr: '' }
  expect(await run([], fakeIo({ elapsed: () => 2_001 }))).toBe(2)
  expect(written).toEqual({ stdout: '', stderr: 'error: the run took longer than the 2 s that topolint.yaml:2:12 allows. Expected fewer files, or a higher limit.\n' })
})

describe('a bug of our own', () => {
  const breaking = (): Io => fakeIo({ now: () => { throw new RangeError('what \u001b[31mnobody thought of') } })

  beforeEach(() => writeFileSync(join(cwd, 'a.yaml'), 'a: 1\n'))

  test('is one line and exit code 2, no stack', async () => {
    expect(await run([], breaking())).toBe(2)
    expect(written).toEqual({ stdout: '', stderr: 'error: topolint has a bug: what \\u{1b}[31mnobody thought of; please report it with what TOPOLINT_DEBUG=1 adds to this line\n' })
  })

  test('shows its stack to those who ask', async () => {
    expect(await run([], { ...breaking(), env: { TOPOLINT_DEBUG: '1' } })).toBe(2)
    expect(written.stderr).toMatch(/^RangeError: what .*\n {4}at .*run\.test\.ts/)
    expect(written.stderr).toMatch(/please report it with the lines above\n$/)
  })
})
