import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { onTestFinished } from 'vitest'
import type { Environment } from '../src/git/git-program.js'

export const hasGit = spawnSync('git', ['--version']).status === 0

const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))

/** Nothing of the machine's own configuration counts. */
export const gitEnvironment: Environment = { ...own, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@contoso.com', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@contoso.com' }

export type Files = Readonly<Record<string, string>>

export function scratch(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'topolint-git-')))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  return root
}

export function git(cwd: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', ['-c', 'gc.auto=0', ...args], { cwd, env: gitEnvironment, encoding: 'utf8' })
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  return stdout.trim()
}

export function write(root: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

export function repository(files: Files = {}): string {
  const root = scratch()
  git(root, 'init', '--quiet', '--initial-branch=main')
  commit(root, files)
  return root
}

/** The id of a new commit with these files. */
export function commit(root: string, files: Files): string {
  write(root, files)
  git(root, 'add', '--all')
  git(root, 'commit', '--quiet', '--allow-empty', '-m', 'x')
  return git(root, 'rev-parse', 'HEAD')
}

/** A clone as a workflow makes it: one commit, on no branch. */
export function checkout(from: string, ref: string, ...options: readonly string[]): string {
  const clone = scratch()
  git(clone, 'init', '--quiet')
  git(clone, 'remote', 'add', 'origin', `file://${from}`)
  git(clone, 'fetch', '--quiet', '--no-tags', ...options, 'origin', `+${ref}:refs/remotes/origin/checked-out`)
  git(clone, 'checkout', '--quiet', '--detach', 'refs/remotes/origin/checked-out')
  return clone
}
