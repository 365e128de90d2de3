import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { commit, git, gitEnvironment as environment, hasGit, repository, scratch, write } from '../../test/scratch-repository.js'
import type { FileContent } from '../files/read-file.js'
import { skipIn } from '../files/skip.js'
import { discoverInTree } from './discover-in-tree.js'
import type { Environment } from './git-program.js'
import type { GitTree } from './git-tree.js'
import { isLfsPointer } from './lfs-pointer.js'
import { openRepository, type Found, type Repository } from './repository.js'

function opened(folder: string, more: Environment = {}): Repository {
  return valueOf(openRepository(folder, { ...environment, ...more }))
}

function valueOf<T>(found: Found<T>): T {
  if (!found.ok) throw new Error(found.problem)
  return found.value
}

function problemOf(found: Found<unknown>): string {
  return found.ok ? '' : found.problem
}

function textsOf(tree: GitTree): Readonly<Record<string, string>> {
  const entries = [...tree.entries.values()]
  const contents = tree.read(entries)
  return Object.fromEntries(entries.map(({ path }, at) => [path, textOf(contents[at])]))
}

function textOf(content: FileContent | undefined): string {
  if (content === undefined) return ''
  return 'bytes' in content ? Buffer.from(content.bytes).toString('utf8') : content.problem
}

describe.skipIf(!hasGit)('a repository', () => {
  test('gives the files of a commit and of the index, whatever the disk holds', () => {
    const root = repository({ 'a.yaml': 'one', 'b/c.yaml': 'two' })
    write(root, { 'a.yaml': 'staged' })
    git(root, 'add', 'a.yaml')
    write(root, { 'a.yaml': 'on the disk' })
    const found = opened(root)
    expect(textsOf(valueOf(found.tree(found.head ?? { id: '', name: '' })))).toEqual({ 'a.yaml': 'one', 'b/c.yaml': 'two' })
    expect(textsOf(valueOf(found.index()))).toEqual({ 'a.yaml': 'staged', 'b/c.yaml': 'two' })
    expect(textsOf(valueOf(opened(join(root, 'b')).index()))).toEqual({ 'a.yaml': 'staged', 'b/c.yaml': 'two' })
  })

  test('is not written to: no lock, no other time of the index', () => {
    const root = repository({ 'a.yaml': 'one' })
    const before = statSync(join(root, '.git/index')).mtimeMs
    const found = opened(root)
    valueOf(found.index())
    valueOf(found.mergeBase('main'))
    expect(statSync(join(root, '.git/index')).mtimeMs).toBe(before)
    expect(readdirSync(join(root, '.git')).filter((name) => name.endsWith('.lock'))).toEqual([])
  })

  test.skipIf(process.platform === 'win32')('knows names of all kinds', () => {
    const files = { 'a b.yaml': '1', 'line\nbreak.yaml': '2', 'tab\t"quote"\\.yaml': '3', '-rf.yaml': '4', ':(glob)*.yaml': '5', 'caf\u00e9.yaml': '6' }
    const root = repository(files)
    expect(textsOf(valueOf(opened(root).index()))).toEqual(files)
  })

  test('takes a branch where it was left, and none of what came there since', () => {
    const root = repository({ 'a.yaml': 'one' })
    git(root, 'checkout', '--quiet', '-b', 'work')
    commit(root, { 'b.yaml': 'mine' })
    git(root, 'checkout', '--quiet', 'main')
    commit(root, { 'c.yaml': 'theirs' })
    git(root, 'checkout', '--quiet', 'work')
    const found = opened(root)
    expect(textsOf(valueOf(found.tree(valueOf(found.mergeBase('main')))))).toEqual({ 'a.yaml': 'one' })
  })

  test.each(['--all', '--output=x', '', ' ', 'nowhere', 'HEAD:a.yaml', '$(touch x)', '; touch x', 'a\0b', '@{999}~1^{/x}'])('refuses the ref %j, and does nothing else', (ref) => {
    const root = repository({ 'a.yaml': 'one' })
    expect(problemOf(opened(root).mergeBase(ref))).toBe(`git knows no commit ${ref}. Expected a branch, a tag or a commit of this clone`)
    expect(readdirSync(root).sort()).toEqual(['.git', 'a.yaml'])
  })

  test('before the first commit there is an index and no commit', () => {
    const root = scratch()
    git(root, 'init', '--quiet')
    write(root, { 'a.yaml': 'one' })
    git(root, 'add', 'a.yaml')
    const found = opened(root)
    expect(found.head).toBeUndefined()
    expect(textsOf(valueOf(found.index()))).toEqual({ 'a.yaml': 'one' })
    expect(textsOf(found.nothing)).toEqual({})
  })

  test('lines of work that share nothing are told apart', () => {
    const root = repository({ 'a.yaml': 'one' })
    git(root, 'checkout', '--quiet', '--orphan', 'alone')
    commit(root, { 'b.yaml': 'two' })
    expect(problemOf(opened(root).mergeBase('main'))).toBe('main and HEAD share no commit. Expected a line of work that this one comes from')
  })

  test('outside of one, that is said', () => {
    expect(problemOf(openRepository(scratch(), { ...environment, GIT_CEILING_DIRECTORIES: tmpdir() }))).toMatch(/^not a git repository .*\. Expected a folder in a work tree of git$/u)
  })

  test('without git, that is said', () => {
    expect(problemOf(openRepository(scratch(), { PATH: scratch() }))).toBe('git is not there. Expected the program git on the PATH. Expected a folder in a work tree of git')
  })

  test('a shallow clone says which command mends it, and that command does', () => {
    const root = repository({ 'a.yaml': 'one' })
    git(root, 'checkout', '--quiet', '-b', 'work')
    commit(root, { 'a.yaml': 'two' })
    commit(root, { 'a.yaml': 'three' })
    const clone = join(scratch(), 'clone')
    git(root, 'clone', '--quiet', '--depth=1', '--branch=work', `file://${root}`, clone)
    const missing = problemOf(opened(clone).mergeBase('origin/main'))
    expect(missing).toContain('git knows no commit origin/main. Expected a branch, a tag or a commit of this clone, which is shallow; this brings the rest: git fetch --unshallow origin "+refs/heads/*:refs/remotes/origin/*"')
    git(clone, 'fetch', '--quiet', '--depth=1', 'origin', 'main:refs/remotes/origin/main')
    expect(problemOf(opened(clone).mergeBase('origin/main'))).toContain('holds no commit that origin/main and HEAD surely share last. Expected the whole history: git fetch --unshallow ')
    git(clone, 'fetch', '--quiet', '--unshallow', 'origin', '+refs/heads/*:refs/remotes/origin/*')
    const mended = opened(clone)
    expect(textsOf(valueOf(mended.tree(valueOf(mended.mergeBase('origin/main')))))).toEqual({ 'a.yaml': 'one' })
  })

  test('what a hook is told counts: another index, a linked work tree', () => {
    const root = repository({ 'a.yaml': 'one' })
    const linked = join(scratch(), 'linked')
    git(root, 'worktree', 'add', '--quiet', linked, '-b', 'work')
    write(linked, { 'a.yaml': 'two' })
    git(linked, 'add', 'a.yaml')
    expect(textsOf(valueOf(opened(linked).index()))).toEqual({ 'a.yaml': 'two' })
    expect(textsOf(valueOf(opened(linked, { GIT_DIR: git(linked, 'rev-parse', '--git-dir') }).index()))).toEqual({ 'a.yaml': 'two' })
    const index = join(scratch(), 'index')
    writeFileSync(index, readFileSync(join(root, '.git/index')))
    write(root, { 'a.yaml': 'three' })
    git(root, 'add', 'a.yaml')
    expect(textsOf(valueOf(opened(root, { GIT_INDEX_FILE: index }).index()))).toEqual({ 'a.yaml': 'one' })
  })

  test('submodules are no files, and what is not merged is told', () => {
    const root = repository({ 'a.yaml': 'one' })
    git(root, 'update-index', '--add', '--cacheinfo', `160000,${git(root, 'rev-parse', 'HEAD')},vendor/sub`)
    const blob = git(root, 'rev-parse', 'HEAD:a.yaml')
    spawnSync('git', ['update-index', '--index-info'], { cwd: root, env: environment, input: `0 ${'0'.repeat(40)}\ta.yaml\n100644 ${blob} 2\ta.yaml\n100644 ${blob} 3\ta.yaml\n` })
    const index = valueOf(opened(root).index())
    expect(index.submodules).toEqual(['vendor/sub'])
    expect(index.read([...index.entries.values()].filter(({ path }) => path === 'a.yaml')).map(textOf)).toEqual(['is not merged yet: the index holds several versions of it'])
  })

  test('what is too large is refused unread, and equal contents are each told', () => {
    const root = repository({ 'a.yaml': 'x'.repeat(2_000), 'b.yaml': 'y', 'c.yaml': 'y', 'd.yaml': '' })
    const index = valueOf(opened(root).index())
    const kibibyte = 1_024
    expect(index.read([...index.entries.values()], kibibyte).map((content) => ('problem' in content ? 'refused' : content.bytes.length))).toEqual(['refused', 1, 1, 0])
  })

  test('a partial clone tells what it does not hold', () => {
    const root = repository({ 'a.yaml': 'one', 'b.yaml': 'two', 'c.yaml': 'one' })
    git(root, 'config', 'uploadpack.allowFilter', 'true')
    const clone = join(scratch(), 'clone')
    git(clone.slice(0, -'/clone'.length), 'clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${root}`, clone)
    git(clone, 'cat-file', 'blob', 'HEAD:b.yaml')
    git(clone, 'remote', 'set-url', 'origin', 'file:///nowhere')
    const found = opened(clone)
    const tree = valueOf(found.tree(valueOf(found.mergeBase('HEAD'))))
    expect(tree.missing([...tree.entries.values()]).map(({ path }) => path)).toEqual(['a.yaml', 'c.yaml'])
    expect(textsOf(tree)).toEqual({ 'a.yaml': 'is not among the objects of this clone', 'b.yaml': 'two', 'c.yaml': 'is not among the objects of this clone' })
    const whole = valueOf(opened(root).index())
    expect(whole.missing([...whole.entries.values()])).toEqual([])
  })

  test('a bare repository that lies among the files is not entered', () => {
    const root = repository({ 'a.yaml': 'one' })
    git(root, 'init', '--quiet', '--bare', 'nested')
    expect(textsOf(valueOf(opened(join(root, 'nested')).index()))).toEqual({ 'a.yaml': 'one' })
  })

  test('thousands of files are read at once', () => {
    const root = repository(Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`f/${at % 100}/${at}.yaml`, `name: ${at}`])))
    const texts = textsOf(valueOf(opened(root).index()))
    expect([Object.keys(texts).length, texts['f/42/2042.yaml']]).toEqual([3_000, 'name: 2042'])
  })
})

describe.skipIf(!hasGit)('files of a tree are chosen as those on the disk', () => {
  function chosen(root: string, paths: readonly string[], cwd = root): readonly string[] {
    const found = discoverInTree(valueOf(opened(root).index()), { paths, cwd, root, skipIn: (folder) => skipIn(folder, { top: root }) })
    return [...found.places.map(({ path }) => path), ...found.unmatched.map(({ path, kind }) => `${kind}: ${path}`)]
  }

  test.each<[paths: readonly string[], expected: readonly string[]]>([
    [['.'], ['a.yaml', 'b/c.ps1', 'b/d/e.md']],
    [['b'], ['b/c.ps1', 'b/d/e.md']],
    [['b/*.ps1'], ['b/c.ps1']],
    [['notes.txt'], ['notes.txt']],
    [['a.yaml', 'nowhere', 'x*'], ['a.yaml', 'missing: nowhere', 'pattern: x*']],
    [['..'], ['a.yaml', 'b/c.ps1', 'b/d/e.md']],
  ])('%j', (paths, expected) => {
    const root = repository({ 'a.yaml': '', 'b/c.ps1': '', 'b/d/e.md': '', 'notes.txt': '', 'node_modules/x.yaml': '' })
    expect(chosen(root, paths)).toEqual(expected)
  })

  test('what git ignores by now is passed by unless it is asked for, and links are no files', () => {
    const root = repository({ 'a.yaml': '', 'old/b.yaml': '' })
    if (process.platform !== 'win32') symlinkSync('a.yaml', join(root, 'link.yaml'))
    commit(root, { '.gitignore': 'old/\n' })
    expect(chosen(root, ['.'])).toEqual(['a.yaml'])
    expect(chosen(root, ['.'], join(root, 'old'))).toEqual(['b.yaml'])
  })
})

test.each<[content: FileContent, expected: boolean]>([
  [{ bytes: Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n') }, true],
  [{ bytes: Buffer.from('version https://git-lfs.github.com/spec/v1') }, false],
  [{ bytes: Buffer.from('apiVersion: topolint/v1\n') }, false],
  [{ problem: 'is away' }, false],
])('a pointer of Git LFS: %#', (content, expected) => {
  expect(isLfsPointer(content)).toBe(expected)
})
