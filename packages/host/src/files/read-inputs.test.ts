import { execFileSync } from 'node:child_process'
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readInputs } from './read-inputs.js'
import { largestFile } from './read-file.js'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'read-'))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function read(...names: readonly string[]): readonly (string | undefined)[] {
  const places = names.map((path) => ({ path, absolute: join(root, path), named: false }))
  return readInputs(places).map(({ bytes, problem }) => problem ?? new TextDecoder().decode(bytes))
}

function sized(name: string, size: number): void {
  const file = openSync(join(root, name), 'w')
  ftruncateSync(file, size)
  closeSync(file)
}

test('bytes of files; one that vanished does not keep the others from being read', () => {
  writeFileSync(join(root, 'a.yaml'), 'a: 1')
  writeFileSync(join(root, 'b.yaml'), '')
  expect(read('a.yaml', 'gone.yaml', 'b.yaml')).toEqual(['a: 1', 'cannot be read: it vanished while topolint was running, or its name is not text', ''])
})

test('a problem met before is handed on', () => {
  expect(readInputs([{ path: 'x', absolute: join(root, 'x'), named: true, problem: 'cannot be listed' }])).toEqual([{ path: 'x', named: true, problem: 'cannot be listed' }])
})

test('what is too large is not read', () => {
  sized('big.yaml', largestFile + 1)
  sized('60.yaml', 60 * 1024 * 1024)
  expect(read('big.yaml', '60.yaml')).toEqual(['is 51 MB; topolint reads files up to 50 MB', 'is 60 MB; topolint reads files up to 50 MB'])
})

test('a folder is no file', () => {
  expect(read('.')).toEqual([expect.stringMatching(/^cannot be read: /)])
})

test.skipIf(process.platform === 'win32')('a pipe is not waited for', () => {
  execFileSync('sh', ['-c', 'mkfifo pipe.yaml'], { cwd: root })
  expect(read('pipe.yaml')).toEqual(['cannot be read: it is no regular file'])
})
