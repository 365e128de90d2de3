import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { replaceFile } from './replace-file.js'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'replace-'))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

const bytes = (text: string): Uint8Array => Buffer.from(text)
const replace = (path: string, before: string, after: string, folder = root): string | undefined =>
  replaceFile({ absolute: join(root, path), before: bytes(before), after: bytes(after) }, folder)

test('a file gets other bytes and keeps its permissions; nothing is left beside it', () => {
  writeFileSync(join(root, 'a.yaml'), 'old')
  chmodSync(join(root, 'a.yaml'), 0o666)
  expect(replace('a.yaml', 'old', 'new')).toBeUndefined()
  expect(readFileSync(join(root, 'a.yaml'), 'utf8')).toBe('new')
  if (process.platform !== 'win32') expect(statSync(join(root, 'a.yaml')).mode & 0o777).toBe(0o666)
  expect(readdirSync(root)).toEqual(['a.yaml'])
})

test('a file that changed meanwhile is left as it is', () => {
  writeFileSync(join(root, 'a.yaml'), 'of somebody else')
  expect(replace('a.yaml', 'old', 'new')).toBe('changed while topolint was running, and is left as it is')
  expect(readFileSync(join(root, 'a.yaml'), 'utf8')).toBe('of somebody else')
  expect(readdirSync(root)).toEqual(['a.yaml'])
})

test('a file that vanished does not come back', () => {
  expect(replace('a.yaml', 'old', 'new')).toBe('cannot be written: it vanished while topolint was running')
  expect(readdirSync(root)).toEqual([])
})

test('a file that is read-only stays so', () => {
  writeFileSync(join(root, 'a.yaml'), 'old')
  chmodSync(join(root, 'a.yaml'), 0o444)
  expect(replace('a.yaml', 'old', 'new')).toBe('is read-only')
  expect(readFileSync(join(root, 'a.yaml'), 'utf8')).toBe('old')
})

describe.skipIf(process.platform === 'win32')('where there are permissions and links', () => {
  test('nothing is written into a folder that is read-only', () => {
    mkdirSync(join(root, 'sub'))
    writeFileSync(join(root, 'sub/a.yaml'), 'old')
    chmodSync(join(root, 'sub'), 0o555)
    expect(replace('sub/a.yaml', 'old', 'new')).toBe('lies in a folder that is read-only')
    chmodSync(join(root, 'sub'), 0o755)
    expect(readFileSync(join(root, 'sub/a.yaml'), 'utf8')).toBe('old')
  })

  test('through a link what it leads to is written, and the link stays', () => {
    writeFileSync(join(root, 'target'), 'old')
    symlinkSync('target', join(root, 'a.yaml'))
    expect(replace('a.yaml', 'old', 'new')).toBeUndefined()
    expect(lstatSync(join(root, 'a.yaml')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(root, 'target'), 'utf8')).toBe('new')
  })

  test.each([
    ['a file', 'inside/a.yaml', 'inside/a.yaml', '../outside.yaml'],
    ['a folder', 'inside/sub/outside.yaml', 'inside/sub', '..'],
  ])('a link to %s outside the root is not followed', (_name, path, link, target) => {
    mkdirSync(join(root, 'inside'))
    writeFileSync(join(root, 'outside.yaml'), 'old')
    symlinkSync(target, join(root, link))
    expect(replace(path, 'old', 'new', join(root, 'inside'))).toMatch(/^is a symbolic link out of the folder/)
    expect(readFileSync(join(root, 'outside.yaml'), 'utf8')).toBe('old')
  })
})
