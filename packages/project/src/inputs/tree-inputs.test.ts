import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder } from '../../test/folder.js'
import { memoryTree } from '../../test/memory-tree.js'
import { surroundingsIn } from '../../test/surroundings-in.js'
import { asConfigured } from '../setup/selection.js'
import { setupOf } from '../setup/setup.js'
import type { InputRequest } from './inputs.js'
import { passedBy } from './passed-by.js'
import { treeInputs, type TreeInputs } from './tree-inputs.js'

const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n'

interface Asked extends Partial<InputRequest> {
  readonly configuration?: string
}

/** The files of a tree in a folder that holds nothing but the configuration. */
async function inputs(files: Readonly<Record<string, string>>, { configuration = '{}', cwd = '.', ...asked }: Asked = {}): Promise<TreeInputs> {
  const root = folder({ 'topolint.yaml': configuration })
  const setup = await setupOf(asConfigured, surroundingsIn(root))
  return treeInputs({ paths: ['.'], mustMatch: true, ...asked, cwd: join(root, cwd) }, { tree: memoryTree(files), root, setup })
}

const paths = (found: TreeInputs): readonly string[] => found.read().map(({ path }) => path)

describe('the files of a tree', () => {
  test.each<[name: string, files: readonly string[], asked: Asked, expected: readonly string[]]>([
    ['everything that can be read', ['b.ps1', 'a/c.yaml', 'picture.png'], {}, ['a/c.yaml', 'b.ps1']],
    ['not the configuration, not the baseline', ['topolint.yaml', 'topolint-baseline.json', 'a.yaml'], {}, ['a.yaml']],
    ['nothing that the configuration ignores', ['a.yaml', 'drafts/b.yaml'], { configuration: 'ignore: [drafts/]' }, ['a.yaml']],
    ['a folder', ['a.yaml', 'sub/b.yaml'], { paths: ['sub'] }, ['sub/b.yaml']],
    ['a pattern', ['a.yaml', 'sub/b.yaml', 'sub/c.ps1'], { paths: ['**/*.ps1'] }, ['sub/c.ps1']],
    ['a file that is named, whatever its ending', ['notes.txt'], { paths: ['notes.txt'] }, ['notes.txt']],
    ['paths as they stand from the folder of the run', ['a.yaml', 'sub/b.yaml'], { cwd: 'sub', paths: ['.', '../a.yaml'] }, ['../a.yaml', 'b.yaml']],
    ['nothing, where nothing must match', ['picture.png'], { mustMatch: false }, []],
  ])('%s', async (_name, files, asked, expected) => {
    expect(paths(await inputs(Object.fromEntries(files.map((path) => [path, 'a: 1\n'])), asked))).toEqual(expected)
  })

  test('are partial where others belong to them', async () => {
    const files = { 'a.yaml': '', 'b.yaml': '' }
    const asked: readonly (readonly string[])[] = [['.'], ['a.yaml'], ['a.yaml', 'b.yaml']]
    expect(await Promise.all(asked.map(async (each) => (await inputs(files, { paths: each })).isPartial()))).toEqual([false, true, false])
  })

  test('cover what was looked at, by the path from home', async () => {
    const { covers } = await inputs({ 'a/b.yaml': '', 'c.yaml': '' }, { cwd: 'a' })
    expect(['a/b.yaml', 'a/gone.yaml', 'b.yaml', 'c.yaml'].map(covers)).toEqual([true, true, false, false])
  })

  test('may be no more than the configuration allows', async () => {
    await expect(inputs({ 'a.yaml': '', 'b.yaml': '' }, { configuration: 'limits: { files: 1 }' })).rejects.toThrow('there are 2 files to lint. Expected at most 1, as topolint.yaml:1:18 says.')
  })

  test('may be no larger either', async () => {
    const [file] = (await inputs({ 'a.yaml': 'x'.repeat(1024 * 1024 + 1) }, { configuration: 'limits: { megabytes: 1 }' })).read()
    expect(file).toEqual({ path: 'a.yaml', named: false, problem: 'is too large' })
  })
})

test('texts that are kept elsewhere are none of them, and said to be none', async () => {
  const found = await inputs({ 'a.yaml': 'a: 1\n', 'large.xml': pointer })
  expect([paths(found), [...found.pointers()], passedBy(found.pointers(), ['module'])]).toEqual([
    ['a.yaml'],
    ['large.xml'],
    ['not linted: 1 file of Git LFS, of which git keeps pointers only (large.xml)', 'not linted: 1 submodule (module)'],
  ])
})

test('a file that another one names is found, whether it is among them or not', async () => {
  const found = await inputs({ 'a.yaml': '', 'lib/tool.txt': 'text', 'large.xml': pointer }, { paths: ['a.yaml'] })
  expect(['lib/tool.txt', './lib/tool.txt', 'large.xml', 'none.txt', '../outside.txt'].map((path) => found.elsewhere(path)?.path)).toEqual(['lib/tool.txt', './lib/tool.txt', undefined, undefined, undefined])
})

test.each([
  [undefined, 'grap does not exist. Expected a file or a folder.'],
  [['graph'], 'grap does not exist. Expected a file, a folder or a command. Did you mean the command topolint graph?'],
])('a path that is a misspelt command is told to those who have commands', async (commands, message) => {
  await expect(inputs({}, { paths: ['grap'], ...(commands === undefined ? {} : { commands }) })).rejects.toThrow(message)
})
