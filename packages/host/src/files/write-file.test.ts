import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeFile } from './write-file.js'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'write-'))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

test('a file is written with the folders on its way, and nothing is left beside it', () => {
  expect(writeFile(join(root, 'a/b/report.json'), 'new')).toBeUndefined()
  expect(readFileSync(join(root, 'a/b/report.json'), 'utf8')).toBe('new')
  expect(readdirSync(join(root, 'a/b'))).toEqual(['report.json'])
})

test('a file that is there is replaced as a whole', () => {
  const path = join(root, 'report.json')
  writeFileSync(path, 'old and longer')
  expect(writeFile(path, 'new')).toBeUndefined()
  expect(readFileSync(path, 'utf8')).toBe('new')
})

test('what cannot be written is said, and nothing is left', () => {
  mkdirSync(join(root, 'folder'))
  writeFileSync(join(root, 'file'), '')
  expect(writeFile(join(root, 'folder'), 'new')).toBe('it is a folder')
  expect(writeFile(join(root, 'file/report.json'), 'new')).toBe('a part of its path is no folder')
  expect(readdirSync(root).sort()).toEqual(['file', 'folder'])
})

test.skipIf(process.platform === 'win32')('through a link what it leads to is written, with its permissions', () => {
  writeFileSync(join(root, 'target'), 'old')
  chmodSync(join(root, 'target'), 0o640)
  symlinkSync('target', join(root, 'link'))
  expect(writeFile(join(root, 'link'), 'new')).toBeUndefined()
  expect(lstatSync(join(root, 'link')).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(root, 'target'), 'utf8')).toBe('new')
  expect(statSync(join(root, 'target')).mode & 0o777).toBe(0o640)
})

test.skipIf(!existsSync('/dev/null'))('a device is written to, not replaced', () => {
  expect(writeFile('/dev/null', 'new')).toBeUndefined()
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
})
