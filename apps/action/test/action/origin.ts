import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import type { ChangedFile, TreeEntry } from '../github/repository.js'

/** Nothing is a file to take away. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>

const settings = ['-c', 'user.name=Contoso', '-c', 'user.email=lync@contoso.com', '-c', 'commit.gpgSign=false', '-c', 'gc.auto=0', '-c', 'core.autocrlf=false', '-c', 'core.quotePath=false', '-c', 'advice.detachedHead=false']
const dates = { GIT_AUTHOR_DATE: '2014-06-02T09:00:00Z', GIT_COMMITTER_DATE: '2014-06-02T09:00:00Z' }

export function git(cwd: string, ...args: readonly string[]): string {
  return gitBytes(cwd, args).toString('utf8')
}

function gitBytes(cwd: string, args: readonly string[], input?: string): Buffer {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))
  const { status, stdout, stderr } = spawnSync('git', [...settings, ...args], { cwd, env: { ...own, ...dates }, maxBuffer: 256 * 1024 * 1024, ...(input !== undefined && { input }) })
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr.toString('utf8')}`)
  return stdout
}

/** A repository as GitHub keeps it for others to fetch from. */
export class Origin {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
    git(folder, 'init', '--quiet', '--template=', '--initial-branch=main')
    appendFileSync(join(folder, '.git/config'), '[uploadpack]\n\tallowAnySHA1InWant = true\n')
  }

  /** A commit on a branch, which begins at another one where that is said. */
  commit(branch: string, files: Files, from?: string): string {
    if (from !== undefined) git(this.folder, 'checkout', '--quiet', '--force', '-B', branch, from)
    else if (git(this.folder, 'branch', '--show-current').trim() !== branch) git(this.folder, 'checkout', '--quiet', '--force', branch)
    for (const [path, content] of Object.entries(files)) this.#write(path, content)
    git(this.folder, 'add', '--all')
    git(this.folder, 'commit', '--quiet', '--allow-empty', '--message', Object.keys(files).length === 0 ? 'nothing' : 'change')
    return this.sha('HEAD')
  }

  sha(revision: string): string {
    return git(this.folder, 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`).trim()
  }

  mergeBase(one: string, other: string): string {
    return git(this.folder, 'merge-base', one, other).trim()
  }

  /** A commit and all that it comes from, with the parents of each. */
  history(commit: string): ReadonlyMap<string, readonly string[]> {
    const rows = git(this.folder, 'rev-list', '--parents', commit).trim().split('\n')
    return new Map(rows.map((row) => [row.slice(0, 40), row.slice(41).split(' ').filter(Boolean)]))
  }

  /** The commit that GitHub makes of a pull request, to run workflows on. */
  merge(base: string, head: string, ref: string): string {
    const tree = git(this.folder, 'merge-tree', '--write-tree', base, head).split('\n')[0] ?? ''
    const commit = git(this.folder, 'commit-tree', tree, '-p', base, '-p', head, '-m', `Merge ${head} into ${base}`).trim()
    this.point(ref, commit)
    return commit
  }

  point(ref: string, commit: string): void {
    git(this.folder, 'update-ref', ref, commit)
  }

  /** What GitHub lists as the files of a pull request. */
  changedFiles(base: string, head: string): readonly ChangedFile[] {
    const range = [this.mergeBase(base, head), head] as const
    const rows = git(this.folder, 'diff', '--find-renames', '--raw', '--no-abbrev', '-z', ...range).split('\0').slice(0, -1)
    const patches = git(this.folder, 'diff', '--find-renames', '--no-color', ...range).split(/^diff --git .*\n/mu).slice(1)
    return patches.map((patch) => changedFile(rows, patch))
  }

  entries(commit: string): readonly TreeEntry[] {
    const rows = git(this.folder, 'ls-tree', '-r', '-t', '-l', '-z', commit).split('\0').slice(0, -1)
    return rows.map((row) => {
      const [head, path] = [row.slice(0, row.indexOf('\t')), row.slice(row.indexOf('\t') + 1)]
      const [mode = '', type, sha = '', size] = head.split(/ +/u)
      return type === 'tree' ? { path, mode, type, sha } : { path, mode, type: 'blob', sha, size: Number(size) }
    })
  }

  /** The contents of many files at once. */
  blobs(shas: readonly string[]): ReadonlyMap<string, Uint8Array> {
    const bytes = gitBytes(this.folder, ['cat-file', '--batch'], shas.map((sha) => `${sha}\n`).join(''))
    const blobs = new Map<string, Uint8Array>()
    for (let at = 0; at < bytes.length; ) {
      const start = bytes.indexOf('\n', at) + 1
      const [sha = '', , size] = bytes.toString('latin1', at, start - 1).split(' ')
      at = start + Number(size) + 1
      blobs.set(sha, bytes.subarray(start, at - 1))
    }
    return blobs
  }

  #write(path: string, content: string | Uint8Array | undefined): void {
    const file = join(this.folder, path)
    if (content === undefined) rmSync(file, { recursive: true })
    else {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
    }
  }
}

const statuses = { A: 'added', M: 'modified', D: 'removed', R: 'renamed' } as const

/** Takes the next row, which tells modes, blobs and status, with one name or two. GitHub shows no patch of binary files. */
function changedFile(rows: string[], patch: string): ChangedFile {
  const [, , before, after, letter = ''] = (rows.shift() ?? '').split(' ')
  const status = statuses[letter.slice(0, 1) as keyof typeof statuses] // git writes no other letters here
  const [first = ''] = rows.splice(0, 1)
  const [second = ''] = status === 'renamed' ? rows.splice(0, 1) : []
  const blob = status === 'removed' ? before : after
  const hunks = /^@@ /mu.exec(patch)
  return {
    filename: status === 'renamed' ? second : first,
    status,
    ...(blob !== undefined && { blob }),
    ...(status === 'renamed' && { previousFilename: first }),
    ...(hunks !== null && { patch: patch.slice(hunks.index).replace(/\n$/u, '') }),
  }
}
