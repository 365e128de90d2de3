import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findProject, loadConfiguration, type FileContent, type FileTree, type Found, type TreeEntry } from '@topolint/host'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scratch } from '../../test/git/scratch-repository.js'
import { policyFolder, type PolicyFolder, type PolicyRequest } from './policy-folder.js'

interface Written {
  readonly path: string
  readonly text: string
  readonly kind?: TreeEntry['kind']
}

function treeOf(files: readonly Written[]): FileTree {
  const entries = files.map(({ path, kind = 'file' }, at) => ({ path, id: String(at), mode: '100644', kind, isUnmerged: false }))
  const contents = new Map(files.map(({ text }, at) => [String(at), Buffer.from(text)]))
  const read: FileTree['read'] = (asked, largest = Infinity) => asked.map(({ id }) => bounded(contents.get(id), largest))
  return { entries: new Map(entries.map((entry) => [entry.path, entry])), submodules: [], read }
}

function bounded(bytes: Uint8Array | undefined, largest: number): FileContent {
  if (bytes === undefined) return { problem: 'is not there' }
  return bytes.length > largest ? { problem: `is larger than ${largest}` } : { bytes }
}

function made(files: readonly Written[], request: Partial<PolicyRequest> = {}): PolicyFolder {
  return valueOf(policyFolder(treeOf(files), { parent: scratch(), folder: '.', named: [], ...request }))
}

function valueOf(found: Found<PolicyFolder>): PolicyFolder {
  if (!found.ok) throw new Error(found.problem)
  return found.value
}

function filesIn({ root }: PolicyFolder): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)).sort()
}

const yaml = (path: string, text = ''): Written => ({ path, text })

describe('takes over', () => {
  test('what may say how to lint, and nothing else', () => {
    const files = ['topolint.yaml', '.config/topolint.yaml', 'shared/base.yml', 'rules/a.yaml', '.gitignore', 'sites/.gitignore', 'topolint-baseline.json', 'deploy.ps1', 'run.md', 'export.xml', 'yaml', 'node_modules/a/b.yaml'].map((path) => yaml(path, path))
    const folder = made([...files, { path: 'vendor.yaml', text: '', kind: 'submodule' }])
    expect(filesIn(folder)).toEqual(['.config/topolint.yaml', '.git', '.gitignore', 'rules/a.yaml', 'shared/base.yml', 'sites/.gitignore', 'topolint-baseline.json', 'topolint.yaml'])
    expect(readFileSync(join(folder.root, 'shared/base.yml'), 'utf8')).toBe('shared/base.yml')
    expect(folder.remarks).toEqual([])
  })

  test('what is named, from the working directory, which is there even when it is empty', () => {
    const folder = made([yaml('sites/baseline.txt'), yaml('rules.txt'), yaml('other.txt')], { folder: 'sites', named: ['baseline.txt', '../rules.txt', '.'] })
    expect(filesIn(folder)).toEqual(['.git', 'rules.txt', 'sites/baseline.txt'])
    expect(existsSync(join(made([], { folder: 'sites/berlin' }).root, 'sites/berlin'))).toBe(true)
  })

  test('so that a configuration is found and read as in a checkout, and none above it', () => {
    const parent = scratch()
    writeFileSync(join(parent, 'topolint.yaml'), 'extends: minimal\n')
    const folder = made([yaml('shared/base.yaml', 'rules: { next-hop-missing: "off" }\n'), yaml('topolint.yaml', 'extends: shared/base.yaml\n')], { parent, folder: 'sites' })
    const { configuration, gitRoot } = findProject(join(folder.root, 'sites'))
    expect([configuration, gitRoot]).toEqual([join(folder.root, 'topolint.yaml'), folder.root])
    const loaded = loadConfiguration({ path: configuration ?? '', gitRoot, cwd: folder.root })
    expect(loaded.ok && loaded.configuration.rules[0]?.rules[0]?.id.value).toBe('next-hop-missing')
    expect(findProject(made([], { parent }).root).configuration).toBeUndefined()
  })

  test('a link as the file that it leads to', () => {
    const files: readonly Written[] = [yaml('config/lint.yaml', 'rules: {}\n'), { path: 'topolint.yaml', text: 'other.yaml', kind: 'link' }, { path: 'other.yaml', text: 'config/../config/lint.yaml', kind: 'link' }]
    const folder = made(files)
    expect(readFileSync(join(folder.root, 'topolint.yaml'), 'utf8')).toBe('rules: {}\n')
    expect(folder.remarks).toEqual([])
  })

  test('large ones that are named, and of the others those that people may have written', () => {
    const [large, huge] = [2, 11].map((megabytes) => ' '.repeat(megabytes * 1024 * 1024))
    const folder = made([yaml('rules/a.yaml', large), yaml('old.json', huge)], { named: ['old.json'] })
    expect([filesIn(folder), folder.remarks]).toEqual([['.git', 'old.json', 'rules/a.yaml'], []])
  })

  test('thousands of files and links, in a few questions', () => {
    const tree = treeOf([yaml('base.yaml', 'base'), ...Array.from({ length: 2_000 }, (_, at) => yaml(`${at}.yaml`, 'x')), ...Array.from({ length: 2_000 }, (_, at): Written => ({ path: `link-${at}.yaml`, text: 'base.yaml', kind: 'link' }))])
    let questions = 0
    const read: FileTree['read'] = (...asked) => {
      questions += 1
      return tree.read(...asked)
    }
    const folder = valueOf(policyFolder({ ...tree, read }, { parent: scratch(), folder: '.', named: [] }))
    expect([filesIn(folder).length, readFileSync(join(folder.root, 'link-7.yaml'), 'utf8')]).toEqual([4_002, 'base'])
    expect(questions).toBeLessThan(30)
  })

  test('bytes as they are', () => {
    const bytes = Uint8Array.from([0xff, 0xfe, 0x61, 0x00, 0x0d, 0x00])
    const tree = treeOf([yaml('a.yaml')])
    const folder = valueOf(policyFolder({ ...tree, read: () => [{ bytes }] }, { parent: scratch(), folder: '.', named: [] }))
    expect(Uint8Array.from(readFileSync(join(folder.root, 'a.yaml')))).toEqual(bytes)
  })
})

describe('passes by, and says so', () => {
  const no = 'it is not looked at as configuration.'

  test.each<[what: string, file: Written, remark: string]>([
    ['a way out', yaml('../topolint.yaml'), `"../topolint.yaml" has a name that cannot be taken over; ${no}`],
    ['an absolute path', yaml('/topolint.yaml'), `"/topolint.yaml" has a name that cannot be taken over; ${no}`],
    ['what is git\'s own', yaml('.git/config.yaml'), `".git/config.yaml" has a name that cannot be taken over; ${no}`],
    ['a link out of the repository', { path: 'topolint.yaml', text: '../../etc/passwd', kind: 'link' }, `"topolint.yaml" is a link that leads to no file of the repository; ${no}`],
    ['an absolute link', { path: 'topolint.yaml', text: '/etc/passwd', kind: 'link' }, `"topolint.yaml" is a link that leads to no file of the repository; ${no}`],
    ['a link to itself', { path: 'topolint.yaml', text: 'topolint.yaml', kind: 'link' }, `"topolint.yaml" is a link that leads to no file of the repository; ${no}`],
    ['a huge file', yaml('a.yaml', '#'.repeat(10 * 1024 * 1024 + 1)), `"a.yaml" is larger than 10485760; ${no}`],
  ])('%s', (_, file, remark) => {
    const folder = made([file])
    expect(filesIn(folder)).toEqual(['.git'])
    expect(folder.remarks).toEqual([remark])
  })

  test('what cannot stand beside another file', () => {
    const folder = made([yaml('a.yaml'), yaml('a.yaml/b.yaml')])
    expect(filesIn(folder)).toEqual(['.git', 'a.yaml'])
    expect(folder.remarks).toEqual([`"a.yaml/b.yaml" cannot stand beside another file, whose name this machine takes for the same; ${no}`])
  })

  test('what cannot be read', () => {
    const tree = treeOf([yaml('a.yaml')])
    const folder = valueOf(policyFolder({ ...tree, read: () => [{ problem: 'is not among the objects of this clone' }] }, { parent: scratch(), folder: '.', named: [] }))
    expect(folder.remarks).toEqual([`"a.yaml" is not among the objects of this clone; ${no}`])
  })

  test('many of them, in a few lines', () => {
    const folder = made(Array.from({ length: 300 }, (_, at) => yaml(`../${at}.yaml`)))
    expect([folder.remarks.length, folder.remarks.at(-1)]).toEqual([11, 'So are 290 others.'])
  })
})

test('too many files are refused, and nothing is left behind', () => {
  const parent = scratch()
  const found = policyFolder(treeOf(Array.from({ length: 20_001 }, (_, at) => yaml(`${at}.yaml`))), { parent, folder: '.', named: [] })
  expect(found).toEqual({ ok: false, problem: 'There are 20001 files that may be configuration. Expected at most 20000.' })
  const large = { ...treeOf(Array.from({ length: 30 }, (_, at) => yaml(`${at}.json`))), read: (asked: readonly TreeEntry[]) => asked.map(() => ({ bytes: new Uint8Array(9 * 1024 * 1024) })) }
  expect(policyFolder(large, { parent, folder: '.', named: [] })).toEqual({ ok: false, problem: 'The files that may be configuration are more than 256 MB.' })
  expect(readdirSync(parent)).toEqual([])
})

test('where nothing can be written, that is said', () => {
  expect(policyFolder(treeOf([]), { parent: join(scratch(), 'nowhere'), folder: '.', named: [] })).toMatchObject({ ok: false, problem: expect.stringMatching(/^No folder can be made in .*nowhere\. Expected RUNNER_TEMP/u) as string })
})

test('it is taken away, also when somebody was faster', () => {
  const folder = made([yaml('a/b.yaml')])
  folder.dispose()
  expect(existsSync(folder.root)).toBe(false)
  folder.dispose()
})

test('whatever a tree holds, nothing is written outside of the folder', () => {
  const parent = scratch()
  const outside = join(parent, 'outside')
  const inside = join(parent, 'inside')
  mkdirSync(outside)
  mkdirSync(inside)
  const name = fc.constantFrom('..', '.', '', 'a', 'A', '.git', 'outside', 'b.yaml', '.gitignore', 'C:', '\\..\\x.yaml')
  const file = fc.record({ path: fc.array(name, { minLength: 1, maxLength: 6 }).map((names) => names.join('/')), text: fc.constantFrom('x', '../outside/x.yaml', 'b.yaml'), kind: fc.constantFrom<TreeEntry['kind']>('file', 'link') })
  fc.assert(fc.property(fc.uniqueArray(file, { selector: ({ path }) => path }), (files) => {
    const found = policyFolder(treeOf(files), { parent: inside, folder: '.', named: [] })
    if (found.ok) found.value.dispose()
    expect([readdirSync(inside), readdirSync(outside), readdirSync(parent).sort()]).toEqual([[], [], ['inside', 'outside']])
  }))
})
