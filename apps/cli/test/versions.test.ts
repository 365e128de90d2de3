import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, test } from 'vitest'
import { broken, findingsOf, folder, healthy, readText, topolint } from './command.js'
import { commit, git, hasGit, repository, staged, tryGit, write } from './repository.js'

const rule = 'next-hop-newest-generation'
const fabrikam = broken.replaceAll('contoso', 'fabrikam')
const older = broken.replace('nextHop: pool10', 'nextHop: pool09').replace('pools:\n', 'pools:\n  - { fqdn: pool09.contoso.com, product: ocs2007r2 }\n')
const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n'
const idle = healthy.replace('  - fqdn: apps.contoso.com', '  # topolint-ignore[next-hop-newest-generation]: the old one stays\n  - fqdn: apps.contoso.com')

interface Said {
  readonly code: number | null
  readonly found: readonly string[]
  readonly stderr: string
}

function said(args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Said {
  const { code, stdout, stderr } = topolint([...args, '--format', 'json'], { cwd, env })
  return { code, found: code === 2 ? [] : findingsOf(stdout).map(({ path, rule: id }) => `${path} ${id}`), stderr }
}

describe.skipIf(!hasGit)('--changed', () => {
  test('reports what the work tree adds to the last commit, untracked files too, and not what was there', () => {
    const cwd = repository({ 'a.yaml': broken })
    expect(said(['--changed'], cwd)).toEqual({ code: 0, found: [], stderr: 'compared with HEAD: 0 introduced, 0 worsened, 0 fixed, 1 as before\n' })
    write(cwd, { 'b.yaml': fabrikam })
    expect(said(['--changed'], cwd)).toEqual({ code: 1, found: [`b.yaml ${rule}`], stderr: 'compared with HEAD: 1 introduced, 0 worsened, 0 fixed, 1 as before\n' })
    expect(said(['--changed'], join(cwd)).found).toEqual([`b.yaml ${rule}`])
  })

  test('tells what is worse and what is fixed', () => {
    const cwd = repository({ 'a.yaml': broken, 'b.yaml': fabrikam })
    write(cwd, { 'a.yaml': older, 'b.yaml': fabrikam.replace('nextHop: pool10', 'nextHop: pool13') })
    expect(said(['--changed', '--only', rule], cwd)).toEqual({ code: 1, found: [`a.yaml ${rule}`], stderr: 'compared with HEAD: 0 introduced, 1 worsened, 1 fixed, 0 as before\n' })
  })

  test('finds what a change breaks in a file that it does not touch', () => {
    const pools = (product: string): string => `apiVersion: topolint/v1\nkind: Topology\nname: contoso\nmerged: 2014-03-01\npools:\n  - { fqdn: pool10.contoso.com, product: ${product} }\n  - { fqdn: pool13.contoso.com, product: lync2013 }\n`
    const apps = 'apiVersion: topolint/v1\nkind: Topology\nname: contoso\napplicationPools:\n  - { fqdn: apps.contoso.com, product: lync2013, created: 2014-05-20, nextHop: pool10.contoso.com }\n'
    const cwd = repository({ 'apps.yaml': apps, 'pools.yaml': pools('lync2013') })
    write(cwd, { 'pools.yaml': pools('lync2010') })
    expect(said(['--changed', '--only', rule], cwd).found).toEqual([`apps.yaml ${rule}`])
  })

  test('a document in another file, or lines further down, is no change', () => {
    const cwd = repository({ 'a.yaml': broken })
    mkdirSync(join(cwd, 'b'))
    renameSync(join(cwd, 'a.yaml'), join(cwd, 'b/c.yaml'))
    write(cwd, { 'b/c.yaml': `# moved\n\n${broken}` })
    expect(said(['--changed'], cwd)).toMatchObject({ code: 0, found: [] })
  })

  test('before the first commit everything is introduced', () => {
    const cwd = folder({ 'a.yaml': broken })
    git(cwd, 'init', '--quiet')
    expect(said(['--changed'], cwd)).toEqual({ code: 1, found: [`a.yaml ${rule}`], stderr: 'compared with nothing, because there is no commit yet: 1 introduced, 0 worsened, 0 fixed, 0 as before\n' })
  })

  test('in a folder, what lies in it is compared', () => {
    const cwd = repository({ 'a/a.yaml': healthy, 'b/b.yaml': fabrikam.replace('nextHop: pool10', 'nextHop: pool13') })
    write(cwd, { 'a/a.yaml': broken, 'b/b.yaml': fabrikam })
    expect(said(['--changed'], join(cwd, 'a')).found).toEqual([`a.yaml ${rule}`])
    expect(said(['--changed', 'b'], cwd).found).toEqual([`b/b.yaml ${rule}`])
    expect(said(['--changed', '../b'], join(cwd, 'a')).found).toEqual([`../b/b.yaml ${rule}`])
  })

  test('with --staged the index is compared', () => {
    const cwd = repository({ 'a.yaml': healthy, 'b.yaml': fabrikam })
    write(cwd, { 'a.yaml': broken })
    expect(said(['--changed', '--staged'], cwd).found).toEqual([])
    git(cwd, 'add', 'a.yaml')
    write(cwd, { 'a.yaml': healthy })
    expect(said(['--changed', '--staged'], cwd)).toMatchObject({ code: 1, found: [`a.yaml ${rule}`] })
    expect(said(['--changed'], cwd).found).toEqual([])
  })

  test('pointers of Git LFS and submodules are passed by, and told of', { timeout: 20_000 }, () => {
    const cwd = repository({ 'large.yaml': pointer })
    const other = repository({ 'sub.yaml': broken })
    git(cwd, 'submodule', '--quiet', 'add', other, 'vendor/sub')
    commit(cwd)
    write(cwd, { 'large.yaml': fabrikam })
    expect(said(['--changed'], cwd)).toEqual({ code: 0, found: [], stderr: 'not linted: 1 file of Git LFS, of which git keeps pointers only (large.yaml)\nnot linted: 1 submodule (vendor/sub)\ncompared with HEAD: 0 introduced, 0 worsened, 0 fixed, 0 as before\n' })
  })

  test('a baseline holds back what it knows', () => {
    const cwd = repository({ 'b.yaml': healthy })
    write(cwd, { 'a.yaml': fabrikam })
    topolint(['baseline', 'create'], { cwd })
    expect(said(['--changed'], cwd)).toMatchObject({ code: 0, found: [] })
  })
})

describe.skipIf(!hasGit)('a change in every format that tells of it', () => {
  const hop = (fqdn: string): string => `apps.contoso.com routes through ${fqdn}.contoso.com`

  /** One is worse, one is new, one is mended, one is as before. */
  function changedIn(format: string, ...more: readonly string[]): string {
    const cwd = repository({ 'a.yaml': broken, 'b.yaml': fabrikam, 'c.yaml': broken.replaceAll('contoso', 'adatum') })
    write(cwd, { 'a.yaml': older, 'b.yaml': fabrikam.replace('nextHop: pool10', 'nextHop: pool13'), 'd.yaml': broken.replaceAll('contoso', 'tailspin') })
    return topolint(['--changed', '--only', rule, '--format', format, ...more], { cwd }).stdout
  }

  test('json', () => {
    expect(JSON.parse(changedIn('json'))).toMatchObject({
      summary: { errors: 2 },
      change: { base: 'HEAD', introduced: 1, worsened: 1, standing: 1, fixed: [{ rule, path: 'b.yaml', start: { line: 12, column: 14 } }] },
      findings: [
        { path: 'a.yaml', state: 'worsened', message: expect.stringContaining(hop('pool09')) as string, before: { level: 'error', path: 'a.yaml', start: { line: 12, column: 14 }, message: expect.stringContaining(hop('pool10')) as string } },
        { path: 'd.yaml', state: 'introduced' },
      ],
    })
    expect(JSON.parse(topolint(['--format', 'json'], { cwd: folder({ 'a.yaml': broken }) }).stdout)).not.toHaveProperty('change')
  })

  test('sarif', () => {
    const { runs } = JSON.parse(changedIn('sarif')) as { readonly runs: readonly { readonly results: readonly { readonly baselineState: string; readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }[] }[] }[] } // our own format
    const states = runs[0]?.results.map(({ baselineState, locations }) => [locations[0]?.physicalLocation.artifactLocation.uri, baselineState])
    expect(states).toEqual([['a.yaml', 'updated'], ['d.yaml', 'new'], ['b.yaml', 'absent']])
  })

  test.each([
    ['pretty', [`  = before: error: ${hop('pool10')}`, `fixed[${rule}]: apps.fabrikam.com routes through pool10.fabrikam.com`]],
    ['compact', [`(before: error: ${hop('pool10')}`, `\nfixed[${rule}]: apps.fabrikam.com routes through pool10.fabrikam.com`]],
    ['markdown', ['\n\ncompared with HEAD: 1 introduced, 1 worsened, 1 fixed, 1 as before\n', `\n  - before: error, ${hop('pool10')}`, '\n### Fixed\n\n- apps.fabrikam.com routes through pool10.fabrikam.com']],
  ])('%s', (format, parts) => {
    const text = changedIn(format)
    for (const part of parts) expect(text).toContain(part)
  })

  test('a format into a file tells of it too', () => {
    const cwd = repository({ 'a.yaml': broken })
    write(cwd, { 'a.yaml': healthy })
    topolint(['--changed', '--format', 'json=report.json'], { cwd })
    expect(JSON.parse(readText(cwd, 'report.json'))).toMatchObject({ change: { introduced: 0, fixed: [{ rule }] } })
  })
})

describe.skipIf(!hasGit)('--since', () => {
  test('reports what came since HEAD left the other branch, committed or not', () => {
    const cwd = repository({ 'a.yaml': broken })
    git(cwd, 'checkout', '--quiet', '-b', 'work')
    commit(cwd, { 'b.yaml': fabrikam })
    git(cwd, 'checkout', '--quiet', 'main')
    commit(cwd, { 'a.yaml': healthy, 'c.yaml': broken.replaceAll('contoso', 'adatum') })
    git(cwd, 'checkout', '--quiet', 'work')
    expect(said(['--since', 'main'], cwd)).toEqual({ code: 1, found: [`b.yaml ${rule}`], stderr: 'compared with main: 1 introduced, 0 worsened, 0 fixed, 1 as before\n' })
    write(cwd, { 'b.yaml': healthy.replaceAll('contoso', 'fabrikam') })
    expect(said(['--since', 'main'], cwd)).toMatchObject({ code: 0, found: [] })
  })

  test('changes nothing in the repository', () => {
    const cwd = repository({ 'a.yaml': broken })
    write(cwd, { 'b.yaml': fabrikam })
    const before = [git(cwd, 'status', '--porcelain'), git(cwd, 'rev-parse', 'HEAD'), readdirSync(join(cwd, '.git')).sort().join()]
    said(['--since', 'HEAD'], cwd)
    expect([git(cwd, 'status', '--porcelain'), git(cwd, 'rev-parse', 'HEAD'), readdirSync(join(cwd, '.git')).sort().join()]).toEqual(before)
  })

  test.each([
    ['nowhere', 'error: git knows no commit nowhere. Expected a branch, a tag or a commit of this clone.\n'],
    ['--output=x', 'error: git knows no commit --output=x. Expected a branch, a tag or a commit of this clone.\n'],
    ['\u001b[31m', 'error: git knows no commit \\u{1b}[31m. Expected a branch, a tag or a commit of this clone.\n'],
    ['##[error]x', 'error: git knows no commit \\u{23}#[error]x. Expected a branch, a tag or a commit of this clone.\n'],
  ])('refuses %j', (ref, stderr) => {
    const cwd = repository({ 'a.yaml': broken })
    const outcome = topolint([`--since=${ref}`], { cwd, env: { GITHUB_ACTIONS: 'true' } })
    expect([outcome.code, outcome.stdout]).toEqual([2, ''])
    expect(outcome.stderr).toBe(stderr)
  })

  test('a shallow clone gets the command that mends it', () => {
    const root = repository({ 'a.yaml': broken })
    git(root, 'checkout', '--quiet', '-b', 'work')
    commit(root, { 'b.yaml': fabrikam })
    const clone = join(folder(), 'clone')
    git(root, 'clone', '--quiet', '--depth=1', '--branch=work', `file://${root}`, clone)
    expect(said(['--since', 'origin/main'], clone)).toMatchObject({ code: 2, stderr: expect.stringContaining('git fetch --unshallow origin "+refs/heads/*:refs/remotes/origin/*"') as string })
    git(clone, 'fetch', '--quiet', '--unshallow', 'origin', '+refs/heads/*:refs/remotes/origin/*')
    expect(said(['--since', 'origin/main'], clone)).toMatchObject({ code: 1, found: [`b.yaml ${rule}`] })
  })

  test('outside of a repository, that is said', () => {
    expect(said(['--since', 'main'], folder({ 'a.yaml': broken }), { GIT_CEILING_DIRECTORIES: '/' })).toMatchObject({ code: 2, stderr: expect.stringMatching(/^error: not a git repository .*Expected a folder in a work tree of git\.\n$/u) as string })
  })
})

describe.skipIf(!hasGit)('--staged', () => {
  test('lints what would be committed, and not what lies on the disk', () => {
    const cwd = repository({ 'a.yaml': healthy })
    write(cwd, { 'a.yaml': broken })
    expect(said(['--staged'], cwd)).toEqual({ code: 0, found: [], stderr: '' })
    git(cwd, 'add', 'a.yaml')
    write(cwd, { 'a.yaml': healthy, 'untracked.yaml': fabrikam })
    expect(said(['--staged'], cwd)).toEqual({ code: 1, found: [`a.yaml ${rule}`], stderr: '' })
    rmSync(join(cwd, 'a.yaml'))
    expect(said(['--staged', 'a.yaml'], cwd)).toMatchObject({ code: 1, found: [`a.yaml ${rule}`] })
  })

  test('the rest of the estate is what is staged of it, and scripts find each other there', () => {
    const cwd = repository({ 'lib.ps1': 'New-CsTrustedApplicationPool -Identity apps.contoso.com \u2013Registrar pool13.contoso.com -Site 1\n', 'deploy.ps1': '. ./lib.ps1\n' })
    const before = said(['--staged'], cwd).found
    rmSync(join(cwd, 'lib.ps1'))
    expect(said(['--staged'], cwd).found).toEqual(before)
    expect(before.length).toBeGreaterThan(0)
  })

  test('a path that is not staged is an error', () => {
    const cwd = repository({ 'a.yaml': healthy })
    write(cwd, { 'new.yaml': broken })
    expect(said(['--staged', 'new.yaml'], cwd)).toMatchObject({ code: 2, stderr: expect.stringContaining('new.yaml') as string })
    expect(topolint(['--staged', '--list-files'], { cwd })).toMatchObject({ code: 0, stdout: 'a.yaml\n' })
  })

  test('a file that is not merged is told of', () => {
    const cwd = repository({ 'a.yaml': healthy })
    git(cwd, 'checkout', '--quiet', '-b', 'other')
    commit(cwd, { 'a.yaml': `${healthy}# one\n` })
    git(cwd, 'checkout', '--quiet', 'main')
    commit(cwd, { 'a.yaml': `${healthy}# two\n` })
    expect(tryGit(cwd, ['merge', '--quiet', 'other']).code).toBe(1)
    expect(said(['--staged'], cwd)).toMatchObject({ code: 1, found: ['a.yaml parse-error'] })
  })

  test('in a hook: commit -a and the commit of one path have indices of their own', () => {
    const cwd = repository({ 'a.yaml': healthy, 'b.yaml': healthy.replaceAll('contoso', 'fabrikam') })
    hook(cwd, '--staged')
    write(cwd, { 'a.yaml': broken })
    expect(tryGit(cwd, ['commit', '--all', '--message', 'x'])).toMatchObject({ code: 1 })
    write(cwd, { 'a.yaml': healthy, 'b.yaml': fabrikam })
    git(cwd, 'add', 'b.yaml')
    write(cwd, { 'a.yaml': `${healthy}# more\n` })
    expect(tryGit(cwd, ['commit', '--message', 'x', 'a.yaml'])).toMatchObject({ code: 0 })
    expect(tryGit(cwd, ['commit', '--message', 'x'])).toMatchObject({ code: 1 })
  })

  test('in a hook of a linked work tree', () => {
    const cwd = repository({ 'a.yaml': healthy })
    hook(cwd, '--staged')
    const linked = join(folder(), 'linked')
    git(cwd, 'worktree', 'add', '--quiet', linked, '-b', 'work')
    write(linked, { 'a.yaml': broken })
    expect(tryGit(linked, ['commit', '--all', '--message', 'x'])).toMatchObject({ code: 1 })
    write(linked, { 'a.yaml': `${healthy}# more\n` })
    expect(tryGit(linked, ['commit', '--all', '--message', 'x'])).toMatchObject({ code: 0 })
  })

  test.skipIf(process.platform === 'win32')('links are not followed', () => {
    const cwd = repository()
    writeFileSync(join(cwd, 'outside.txt'), broken)
    symlinkSync('outside.txt', join(cwd, 'a.yaml'))
    git(cwd, 'add', '--all')
    expect(said(['--staged', '--no-error-on-unmatched-pattern'], cwd)).toMatchObject({ code: 0, found: [] })
  })
})

describe.skipIf(!hasGit)('--staged --fix', () => {
  test('writes the index and the disk where they agree', () => {
    const cwd = repository({ 'a.yaml': healthy })
    write(cwd, { 'a.yaml': idle })
    git(cwd, 'add', 'a.yaml')
    expect(said(['--staged', '--fix'], cwd)).toEqual({ code: 0, found: [], stderr: 'fixed 1 in 1 file\n' })
    expect([staged(cwd, 'a.yaml'), readText(cwd, 'a.yaml')]).toEqual([healthy, healthy])
    expect(git(cwd, 'status', '--porcelain')).toBe('')
  })

  test('leaves both where they do not, and says so', () => {
    const cwd = repository({ 'a.yaml': healthy, 'b.yaml': healthy.replaceAll('contoso', 'fabrikam') })
    write(cwd, { 'a.yaml': idle, 'b.yaml': idle.replaceAll('contoso', 'fabrikam') })
    git(cwd, 'add', '--all')
    write(cwd, { 'a.yaml': `${idle}# being written\n` })
    const { code, stderr } = said(['--staged', '--fix'], cwd)
    expect([code, stderr]).toEqual([2, 'error: a.yaml is not on the disk as it is staged, and is left as it is\nfixed 1 in 1 file\n'])
    expect([staged(cwd, 'a.yaml'), readText(cwd, 'a.yaml')]).toEqual([idle, `${idle}# being written\n`])
    expect(staged(cwd, 'b.yaml')).toBe(healthy.replaceAll('contoso', 'fabrikam'))
  })

  test('keeps the line ends of the disk and those of the index, and the mode', () => {
    const cwd = repository({ 'a.yaml': healthy })
    git(cwd, 'config', 'core.autocrlf', 'true')
    chmodSync(join(cwd, 'a.yaml'), 0o755)
    write(cwd, { 'a.yaml': idle.replaceAll('\n', '\r\n') })
    git(cwd, 'add', 'a.yaml')
    expect(said(['--staged', '--fix'], cwd)).toMatchObject({ code: 0, stderr: 'fixed 1 in 1 file\n' })
    expect([staged(cwd, 'a.yaml'), readText(cwd, 'a.yaml')]).toEqual([healthy, healthy.replaceAll('\n', '\r\n')])
    expect(git(cwd, 'ls-files', '--stage')).toMatch(process.platform === 'win32' ? /^100644/u : /^100755/u)
  })

  test('in a hook what is fixed is committed; the commit of one path is refused', () => {
    const cwd = repository({ 'a.yaml': healthy })
    hook(cwd, '--staged --fix')
    write(cwd, { 'a.yaml': `${idle}# more\n` })
    expect(tryGit(cwd, ['commit', '--all', '--message', 'x'])).toMatchObject({ code: 0 })
    expect([git(cwd, 'show', 'HEAD:a.yaml'), git(cwd, 'status', '--porcelain')]).toEqual([`${healthy}# more\n`, ''])
    write(cwd, { 'a.yaml': idle })
    const { code, stderr } = tryGit(cwd, ['commit', '--message', 'x', 'a.yaml'])
    expect([code, stderr]).toEqual([1, 'error: a commit of some paths alone cannot be fixed on its way. Expected --staged without --fix, or a commit of everything that is staged.\n'])
    expect(readText(cwd, 'a.yaml')).toBe(idle)
  })

  test('--diff shows it and writes nothing', () => {
    const cwd = repository({ 'a.yaml': idle })
    write(cwd, { 'a.yaml': healthy })
    const { code, stdout } = topolint(['--staged', '--diff'], { cwd })
    expect([code, stdout]).toEqual([1, expect.stringContaining('-  # topolint-ignore')])
    expect([staged(cwd, 'a.yaml'), readText(cwd, 'a.yaml')]).toEqual([idle, healthy])
  })
})

describe('errors of use', () => {
  test.each([
    [['--since', 'main', '--changed'], "error: option '--changed' compares with the last commit, '--since' with an older one. Expected one of them."],
    [['--since', 'main', '--fix'], "error: option '--fix' mends what was there before too, so it does not go with '--since'. Expected one of them."],
    [['--changed', '--diff'], "error: option '--diff' mends what was there before too, so it does not go with '--changed'. Expected one of them."],
    [['--staged', '--stdin', '--stdin-filename', 'a.yaml'], "error: option '--stdin' stands in the place of a file on the disk, so it does not go with '--staged'. Expected one of them."],
  ])('%j', (args, message) => {
    expect(topolint(args, { cwd: folder({ 'a.yaml': broken }) })).toMatchObject({ code: 2, stdout: '', stderr: `${message}\n(topolint --help says what there is)\n` })
  })
})

const bin = join(import.meta.dirname, '../dist/topolint.cjs')

function hook(cwd: string, args: string): void {
  const path = join(cwd, '.git/hooks/pre-commit')
  mkdirSync(join(cwd, '.git/hooks'), { recursive: true })
  writeFileSync(path, `#!/bin/sh\nexec "${process.execPath}" "${bin}" ${args}\n`)
  chmodSync(path, 0o755)
}
