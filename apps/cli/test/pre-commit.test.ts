import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { broken, folder, healthy } from './command.js'
import { commit, git, hasGit, repository, tryGit, write, type GitOutcome } from './repository.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const bin = join(root, 'apps/cli/dist/topolint.cjs')
const message = 'apps.contoso.com routes through pool10.contoso.com'

/** Where there is no pre-commit, the reason stands in the report of the tests. */
const missing = !hasGit ? 'git is not installed' : spawnSync('pre-commit', ['--version']).status === 0 ? undefined : 'pre-commit is not installed'

const suite = missing === undefined ? 'the framework pre-commit' : `the framework pre-commit (${missing})`

/** A repository of which a tag holds what a release does. */
function released(): string {
  const release = repository()
  expect(spawnSync(process.execPath, [join(root, 'scripts/release-tree.mjs'), release]).status).toBe(0)
  commit(release)
  git(release, 'tag', 'v1.0.0')
  return release
}

/** The PATH of a system on which topolint is installed. */
function pathOfSystem(): string {
  const tools = folder()
  symlinkSync(bin, join(tools, 'topolint'))
  chmodSync(bin, 0o755)
  return [tools, process.env['PATH'] ?? ''].join(delimiter)
}

describe.skipIf(missing !== undefined)(suite, () => {
  test('from the tag of a release: a violation is refused with the finding, and what is staged decides', { timeout: 180_000 }, () => {
    const home = folder()
    const release = released()
    const cwd = repository({ '.pre-commit-config.yaml': `repos:\n  - repo: ${release}\n    rev: v1.0.0\n    hooks:\n      - id: topolint\n` })
    tryHook(cwd, { PRE_COMMIT_HOME: home })
    expect(spawnSync('git', ['-C', cwd, 'status', '--porcelain'], { encoding: 'utf8' }).stdout).toBe('')
  })

  test('with the topolint of the system', { timeout: 60_000 }, () => {
    const release = released()
    const cwd = repository({ '.pre-commit-config.yaml': `repos:\n  - repo: ${release}\n    rev: v1.0.0\n    hooks:\n      - id: topolint-system\n` })
    tryHook(cwd, { PRE_COMMIT_HOME: folder(), PATH: pathOfSystem() })
  })

  test('a commit that only deletes is linted too', { timeout: 60_000 }, () => {
    const release = released()
    const cwd = repository({ ...row, '.pre-commit-config.yaml': `repos:\n  - repo: ${release}\n    rev: v1.0.0\n    hooks:\n      - id: topolint-system\n        args: [--fail-on, warning]\n` })
    const env = { PRE_COMMIT_HOME: folder(), PATH: pathOfSystem(), SOURCE_DATE_EPOCH: '1590969600', PRE_COMMIT_COLOR: 'never' }
    expect(spawnSync('pre-commit', ['install'], { cwd, env: { ...process.env, ...env } }).status).toBe(0)
    tryDeletion(cwd, env)
  })
})

/** What somebody does with the hook, from the first refusal on. */
function tryHook(cwd: string, more: Readonly<Record<string, string>>): void {
  const env = { ...more, SOURCE_DATE_EPOCH: '1590969600', PRE_COMMIT_COLOR: 'never' }
  const tryCommit = (): GitOutcome => tryGit(cwd, ['commit', '--message', 'x'], env)
  expect(spawnSync('pre-commit', ['install'], { cwd, env: { ...process.env, ...env } }).status).toBe(0)

  write(cwd, { 'topology.yaml': broken })
  git(cwd, 'add', 'topology.yaml')
  const refused = tryCommit()
  expect([refused.code, refused.stdout + refused.stderr]).toEqual([1, expect.stringContaining(message)])

  write(cwd, { 'topology.yaml': healthy })
  expect(tryCommit().code).toBe(1)
  git(cwd, 'add', 'topology.yaml')
  write(cwd, { 'topology.yaml': broken })
  expect(tryCommit()).toMatchObject({ code: 0 })
  git(cwd, 'checkout', '--quiet', 'topology.yaml')
}

/** Two scripts of a numbered row; without the second one the first owes a restart. */
const row = {
  '01-enable.ps1': 'New-CsTrustedApplicationPool -Identity apps.contoso.com -Registrar pool13.contoso.com -Site 1\nEnable-CsTopology\n',
  '02-restart.ps1': 'Restart-Service RTCSRV\n',
}

/** A commit that deletes a file and names no other. */
function tryDeletion(cwd: string, env: Readonly<Record<string, string>>): void {
  rmSync(join(cwd, '02-restart.ps1'))
  git(cwd, 'add', '--all')
  const refused = tryGit(cwd, ['commit', '--message', 'x'], env)
  expect([refused.code, refused.stdout + refused.stderr]).toEqual([1, expect.stringContaining('01-enable.ps1:2:1')])
  expect(refused.stdout + refused.stderr).toContain('the Front End service is not restarted after Enable-CsTopology')
}

describe.skipIf(!hasGit || process.platform === 'win32')('a plain hook of git', () => {
  test('refuses a violation, and passes what is mended', () => {
    const cwd = repository({ 'topology.yaml': healthy })
    const hook = join(cwd, '.git/hooks/pre-commit')
    mkdirSync(join(cwd, '.git/hooks'), { recursive: true })
    write(cwd, { '.git/hooks/pre-commit': '#!/bin/sh\nexec topolint --staged\n' })
    chmodSync(hook, 0o755)
    const env = { PATH: pathOfSystem(), SOURCE_DATE_EPOCH: '1590969600' }
    write(cwd, { 'topology.yaml': broken })
    const refused = tryGit(cwd, ['commit', '--all', '--message', 'x'], env)
    expect([refused.code, refused.stdout + refused.stderr]).toEqual([1, expect.stringContaining(message)])
    rmSync(join(cwd, 'topology.yaml'))
    write(cwd, { 'notes.txt': 'nothing to lint' })
    git(cwd, 'add', '--all')
    expect(tryGit(cwd, ['commit', '--message', 'x'], env)).toMatchObject({ code: 0 })
  })

  test('lints a commit that only deletes', () => {
    const cwd = repository(row)
    write(cwd, { '.git/hooks/pre-commit': '#!/bin/sh\nexec topolint --staged --fail-on warning\n' })
    chmodSync(join(cwd, '.git/hooks/pre-commit'), 0o755)
    tryDeletion(cwd, { PATH: pathOfSystem(), SOURCE_DATE_EPOCH: '1590969600' })
  })
})
