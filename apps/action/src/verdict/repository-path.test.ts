import { expect, test } from 'vitest'
import { isInRepository, repositoryPath } from './repository-path.js'

test.each<[folder: string, path: string, known: string | undefined]>([
  ['', 'a.yaml', 'a.yaml'],
  ['estate', 'sites/a.yaml', 'estate/sites/a.yaml'],
  ['estate/europe', '../a.yaml', 'estate/a.yaml'],
  ['.', './a//b.yaml', 'a/b.yaml'],
  ['', '..a/b...yaml', '..a/b...yaml'],
  ['', 'a\tb\nc\u001b.yaml', 'a\ufffdb\ufffdc\ufffd.yaml'],
  ['', '', undefined],
  ['estate', '', undefined],
  ['estate', '..', undefined],
  ['estate', '../../a.yaml', undefined],
  ['', '/etc/a.yaml', undefined],
  ['', 'a/', undefined],
  ['', 'x'.repeat(5_000), undefined],
])('%j + %j', (folder, path, known) => {
  expect(repositoryPath(folder, path)).toBe(known)
  expect(known === undefined || isInRepository(known)).toBe(true)
})

test.each(['', '.', '..', '../a', '/a', 'a/../b', './a', 'a//b', 'a/', 'a/..'])('%j is no path from the root', (path) => {
  expect(isInRepository(path)).toBe(false)
})
