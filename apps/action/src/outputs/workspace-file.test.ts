import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { writeInWorkspace } from './workspace-file.js'

interface Place {
  readonly workspace: string
  readonly outside: string
}

function place(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const name of ['workspace', 'outside']) mkdirSync(join(folder, name))
  return { workspace: join(folder, 'workspace'), outside: join(folder, 'outside') }
}

describe('a file of the checkout', () => {
  test.each(['a.sarif', 'out/deep/a.sarif', './a b/../c/a.sarif', '..a/b'])('%s', (path) => {
    const { workspace } = place()
    for (const text of ['first', 'second']) {
      expect(writeInWorkspace(workspace, path, text)).toBeUndefined()
      expect(readFileSync(join(workspace, path), 'utf8')).toBe(text)
    }
  })

  test.each(['.', '../outside/a.sarif', 'a/../../outside/a.sarif'])('%s lies outside', (path) => {
    const { workspace, outside } = place()
    expect(writeInWorkspace(workspace, path, 'x')).toBe('it does not lie in the checkout')
    expect(existsSync(join(outside, 'a.sarif'))).toBe(false)
  })

  test.each<[what: string, link: (place: Place) => readonly [target: string, at: string]]>([
    ['a folder outside', ({ outside }) => [outside, 'out']],
    ['a folder inside', ({ workspace }) => [join(workspace, '.git'), 'out']],
    ['nothing', ({ outside }) => [join(outside, 'nothing'), 'out']],
    ['a file outside', ({ outside }) => [join(outside, 'a.sarif'), 'out/a.sarif']],
    ['itself', () => ['out', 'out']],
  ])('a link to %s is not followed', (_, link) => {
    const here = place()
    const [target, at] = link(here)
    mkdirSync(join(here.workspace, '.git'))
    if (at.includes('/')) mkdirSync(join(here.workspace, 'out'))
    symlinkSync(target, join(here.workspace, at))
    expect(writeInWorkspace(here.workspace, 'out/a.sarif', 'x')).toBe('there is a link on its way')
    expect([existsSync(join(here.outside, 'a.sarif')), existsSync(join(here.workspace, '.git/a.sarif'))]).toEqual([false, false])
  })

  test('the checkout itself may be reached by a link', () => {
    const { workspace, outside } = place()
    symlinkSync(workspace, join(outside, 'link'))
    expect(writeInWorkspace(join(outside, 'link'), 'a.sarif', 'x')).toBeUndefined()
    expect(readFileSync(join(workspace, 'a.sarif'), 'utf8')).toBe('x')
  })

  test('a folder in its place, and a file on its way', () => {
    const { workspace } = place()
    mkdirSync(join(workspace, 'folder'))
    writeFileSync(join(workspace, 'file'), 'kept')
    expect(writeInWorkspace(workspace, 'folder', 'x')).toBe('there is something there that is no file')
    expect(writeInWorkspace(workspace, 'file/a.sarif', 'x')).toMatch(/ENOTDIR|not a/iu)
    expect(readFileSync(join(workspace, 'file'), 'utf8')).toBe('kept')
  })
})
