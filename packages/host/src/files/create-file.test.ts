import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createFile } from './create-file.js'

function folder(): string {
  const root = mkdtempSync(join(tmpdir(), 'create-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  return root
}

test('a file and the folders on its way are made', () => {
  const path = join(folder(), 'a', 'b.yaml')
  expect(createFile(path, 'text')).toBeUndefined()
  expect(readFileSync(path, 'utf8')).toBe('text')
})

test('what is there stays as it is', () => {
  const path = join(folder(), 'a.yaml')
  writeFileSync(path, 'mine')
  expect(createFile(path, 'text')).toBe('it is there already')
  expect(readFileSync(path, 'utf8')).toBe('mine')
})

test('a file where a folder should be', () => {
  const root = folder()
  writeFileSync(join(root, 'a'), '')
  expect(createFile(join(root, 'a', 'b.yaml'), 'text')).toBe('a part of its path is no folder')
})
