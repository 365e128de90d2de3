import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { git } from '../scripts/process.mjs'
import { tagFolder } from '../scripts/tag-folder.mjs'

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tag-folder-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('a release stands on the commit that it was built from, and holds nothing but what was built', () => {
  const [repository, folder] = [scratch(), scratch()]
  git(['init', '--quiet', '--initial-branch=main'], repository)
  git(['config', 'user.name', 'Contoso'], repository)
  git(['config', 'user.email', 'lync@contoso.com'], repository)
  writeFileSync(join(repository, '.gitignore'), 'dist/\n')
  writeFileSync(join(repository, 'source.ts'), 'export {}\n')
  git(['add', '--all'], repository)
  git(['commit', '--quiet', '--message', 'x'], repository)
  writeFileSync(join(repository, 'source.ts'), 'at work\n')
  mkdirSync(join(folder, 'dist'))
  for (const [path, text] of [['action.yml', 'name: x\n'], ['dist/action.mjs', 'built\n'], ['.gitignore', 'dist/\n']] as const) writeFileSync(join(folder, path), text)

  const commit = tagFolder(repository, folder, 'v1.2.3')
  expect(git(['rev-parse', 'v1.2.3^{commit}', 'v1.2.3~1'], repository)).toBe(`${commit}\n${git(['rev-parse', 'main'], repository)}`)
  expect(git(['ls-tree', '-r', '--name-only', 'v1.2.3'], repository)).toBe('.gitignore\naction.yml\ndist/action.mjs\n')
  expect(git(['show', 'v1.2.3:dist/action.mjs'], repository)).toBe('built\n')
  expect(git(['status', '--porcelain'], repository)).toBe(' M source.ts\n')
  expect(() => tagFolder(repository, folder, 'v1.2.3')).toThrow("tag 'v1.2.3' already exists")
})
