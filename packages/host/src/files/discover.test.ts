import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { discover } from './discover.js'

let outer: string
let root: string

beforeEach(() => {
  outer = realpathSync.native(mkdtempSync(join(tmpdir(), 'discover-')))
  root = join(outer, 'root')
  mkdirSync(root)
})

afterEach(() => rmSync(outer, { recursive: true, force: true }))

function write(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), 'a: 1\n')
  }
}

/** Paths as reported; those with a problem with it. */
function found(...paths: readonly string[]): readonly string[] {
  return discover(paths, root).places.map(({ path, problem }) => (problem === undefined ? path : `${path} ${problem}`))
}

describe('a folder', () => {
  test('gives the files of every language that is read, in the order of their names', () => {
    write('b/topology.xml', 'a.yaml', 'B.YML', 'c.json', 'x.tbxml', 'd/e/f.ps1', 'm.psm1', 'n.psd1', 'r.md', 'R.markdown', 'p.csv', 'q.clixml')
    expect(found('.')).toEqual(['B.YML', 'R.markdown', 'a.yaml', 'b/topology.xml', 'c.json', 'd/e/f.ps1', 'm.psm1', 'n.psd1', 'p.csv', 'q.clixml', 'r.md', 'x.tbxml'])
  })

  test('passes by what is of no interest', () => {
    write('a.yaml', 'a.txt', 'README', '.yaml', 'a.ps1xml', 'a.mdx', 'node_modules/x/a.yaml', '.git/a.yaml', 'deep/node_modules/a.yaml')
    expect(found('.')).toEqual(['a.yaml'])
  })

  test('is looked at with its hidden parts', () => {
    write('.github/topology.yaml', '.hidden.yaml')
    expect(found('.')).toEqual(['.github/topology.yaml', '.hidden.yaml'])
  })

  test('is reported relative to the root, wherever it lies', () => {
    write('x/a.yaml')
    writeFileSync(join(outer, 'b.yaml'), '')
    expect(found('x')).toEqual(['x/a.yaml'])
    expect(found('..')).toEqual(['../b.yaml', 'x/a.yaml'])
  })

  test('can be passed by through the seam for ignore rules', () => {
    write('a.yaml', 'build/b.yaml', 'c.yaml')
    const { places } = discover(['.'], root, () => (path) => ['build', 'c.yaml'].includes(basename(path)))
    expect(places.map(({ path }) => path)).toEqual(['a.yaml'])
  })
})

describe('paths', () => {
  test('files that are named are read whatever they are called', () => {
    write('notes.txt', 'node_modules/a.yaml')
    const { places } = discover(['notes.txt', 'node_modules/a.yaml'], root)
    expect(places.map(({ path, named }) => [path, named])).toEqual([['node_modules/a.yaml', true], ['notes.txt', true]])
  })

  test('a file named and met is read once, as named', () => {
    write('a.yaml', 'b.yaml')
    expect(discover(['a.yaml', '.', './a.yaml'], root).places.map(({ path, named }) => [path, named])).toEqual([['a.yaml', true], ['b.yaml', false]])
    expect(discover(['.', 'a.yaml'], root).places.map(({ path, named }) => [path, named])).toEqual([['a.yaml', true], ['b.yaml', false]])
  })

  test('what stands for nothing is said', () => {
    write('a.yaml', 'empty/a.txt')
    expect(discover(['a.yaml', 'missing.yaml', 'empty', 'a.yaml/below'], root).unmatched).toEqual([
      { path: 'missing.yaml', kind: 'missing' },
      { path: 'empty', kind: 'folder' },
      { path: 'a.yaml/below', kind: 'missing' },
    ])
  })
})

// Windows lets only administrators make symbolic links.
describe.skipIf(process.platform === 'win32')('symbolic links', () => {
  const leaves = 'is a symbolic link out of the folder that is linted; topolint does not follow it'

  test('a file is met where it really stands, once', () => {
    write('z/real.yaml')
    symlinkSync('z/real.yaml', join(root, 'a.yaml'))
    symlinkSync('z', join(root, 'link'))
    expect(found('.')).toEqual(['z/real.yaml'])
  })

  test('links to what is not met otherwise are followed inside the root', () => {
    write('real/a.yaml', 'real.yaml', 'sub/b.yaml')
    symlinkSync('../real', join(root, 'sub/link'))
    symlinkSync('../real.yaml', join(root, 'sub/one.yaml'))
    symlinkSync('one.yaml', join(root, 'sub/two.yaml'))
    expect(found('sub')).toEqual(['sub/b.yaml', 'sub/link/a.yaml', 'sub/one.yaml'])
  })

  test('loops end', () => {
    write('a/b/x.yaml')
    symlinkSync('..', join(root, 'a/b/up'))
    symlinkSync('.', join(root, 'a/self'))
    symlinkSync('two', join(root, 'one'))
    symlinkSync('one', join(root, 'two'))
    symlinkSync('loop.yaml', join(root, 'loop.yaml'))
    expect(found('.')).toEqual(['a/b/x.yaml', 'loop.yaml cannot be read: its symbolic links lead back to themselves'])
    expect(found('a/b')).toEqual(['a/b/x.yaml'])
  })

  test('nothing is followed out of the root', () => {
    write('a.yaml')
    mkdirSync(join(outer, 'secret'))
    writeFileSync(join(outer, 'secret/s.yaml'), '')
    symlinkSync('../secret', join(root, 'folder'))
    symlinkSync('../secret/s.yaml', join(root, 'file.yaml'))
    symlinkSync('../secret/s.yaml', join(root, 'file.txt'))
    expect(found('.')).toEqual(['a.yaml', `file.yaml ${leaves}`])
    expect(found('folder')).toEqual([`folder ${leaves}`])
    expect(found('folder/s.yaml')).toEqual([`folder/s.yaml ${leaves}`])
  })

  test('a link to nothing is said, but not the mark that an editor leaves', () => {
    symlinkSync('nothing', join(root, 'gone.yaml'))
    symlinkSync('user@host.1234', join(root, '.#topology.yaml'))
    expect(found('.')).toEqual(['gone.yaml is a symbolic link to nothing'])
    expect(found('gone.yaml')).toEqual(['gone.yaml is a symbolic link to nothing'])
  })
})

// The administrator may look into everything.
test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a folder that may not be listed is said, and the others are listed', () => {
  write('a.yaml', 'closed/b.yaml')
  chmodSync(join(root, 'closed'), 0)
  expect(found('.')).toEqual(['a.yaml', 'closed cannot be listed: permission denied'])
  chmodSync(join(root, 'closed'), 0o700)
})
