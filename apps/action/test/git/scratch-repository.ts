import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { afterAll, onTestFinished } from 'vitest'

export type Files = Readonly<Record<string, string>>

export const hasGit = spawnSync('git', ['--version']).status === 0

const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
const person = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@contoso.com', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@contoso.com' }

/** Nothing of the machine's own configuration counts. */
export const gitEnvironment: Readonly<Record<string, string | undefined>> = { ...own, ...person, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }

/** An empty folder that is gone after the test. */
export function scratch(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'topolint-action-')))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  return root
}

/** One that is gone after the tests of the file. */
function scratchForAll(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'topolint-action-')))
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  return root
}

export function git(cwd: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', ['-c', 'gc.auto=0', ...args], { cwd, env: gitEnvironment, encoding: 'utf8' })
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  return stdout.replace(/\n$/u, '')
}

/** The id of a new commit with these files beside those that are there. */
export function commit(root: string, files: Files): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  git(root, 'add', '--all')
  git(root, 'commit', '--quiet', '--allow-empty', '-m', 'x')
  return git(root, 'rev-parse', 'HEAD')
}

export interface Served {
  readonly server: string
  readonly root: string
}

/** The same repository with the same commits, to be changed at will. */
export function copied({ root }: Served): Served {
  const folder = scratch()
  cpSync(root, join(folder, 'contoso', 'topology'), { recursive: true })
  return { server: `file://${folder}`, root: join(folder, 'contoso', 'topology') }
}

/** A repository at `contoso/topology` of a folder that stands for the server. */
export function serve(files: Files, { forAll = false } = {}): Served {
  const folder = forAll ? scratchForAll() : scratch()
  const root = join(folder, 'contoso', 'topology')
  mkdirSync(root, { recursive: true })
  git(root, 'init', '--quiet', '--initial-branch=main')
  git(root, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  git(root, 'config', 'uploadpack.allowFilter', 'true')
  commit(root, files)
  return { server: `file://${folder}`, root }
}

export interface CheckoutOptions {
  readonly depth?: number
  /** The files of a checkout that holds no others. */
  readonly sparse?: readonly string[]
  /** Where below the workspace. */
  readonly path?: string
}

/** A workspace with a commit of a repository, as a workflow checks it out: on no branch, and by itself. */
export function checkOut(from: string, commit: string, { depth = 1, sparse, path = '.' }: CheckoutOptions = {}): string {
  const workspace = scratch()
  const clone = join(workspace, path)
  mkdirSync(clone, { recursive: true })
  git(clone, 'init', '--quiet')
  git(clone, 'remote', 'add', 'origin', `file://${from}`)
  const options = [...(depth === 0 ? [] : [`--depth=${depth}`]), ...(sparse === undefined ? [] : ['--filter=blob:none'])]
  git(clone, 'fetch', '--quiet', '--no-tags', ...options, 'origin', ...(depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*', commit] : [commit]))
  if (sparse !== undefined) git(clone, 'sparse-checkout', 'set', '--no-cone', ...sparse)
  git(clone, 'checkout', '--quiet', '--detach', commit)
  return workspace
}

/** Work on a branch, which `main` has left behind, and the merge of both that GitHub tries. */
export function pullRequest(root: string, work: Files, meanwhile: Files = { 'meanwhile.md': 'Theirs.\n' }): { readonly start: string; readonly base: string; readonly head: string; readonly merge: string } {
  const start = git(root, 'rev-parse', 'main')
  git(root, 'checkout', '--quiet', '-b', 'move')
  const head = commit(root, work)
  git(root, 'checkout', '--quiet', 'main')
  const base = commit(root, meanwhile)
  const merge = tryMerge(root, head)
  return { start, base, head, merge }
}

/** GitHub's merge of a head into `main` as it stands. */
export function tryMerge(root: string, head: string): string {
  git(root, 'checkout', '--quiet', '--detach', 'main')
  git(root, 'merge', '--quiet', '--no-ff', '-m', 'x', head)
  const merge = git(root, 'rev-parse', 'HEAD')
  git(root, 'update-ref', 'refs/pull/7/merge', merge)
  git(root, 'update-ref', 'refs/pull/7/head', head)
  git(root, 'checkout', '--quiet', 'main')
  return merge
}
