import { resolve } from 'node:path'
import { findProject } from '../configuration/find-project.js'
import { GitProgram, type Environment, type GitAnswer } from './git-program.js'
import { GitTree, readEntries, type TreeEntry } from './git-tree.js'
import { History } from './history.js'

/** Something of a repository, or why it cannot be had: a sentence, with what mends it. */
export type Found<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string }

export interface Commit {
  readonly id: string
  /** As a person asked for it. */
  readonly name: string
}

/** A repository as it is: nothing in it is changed, locked or checked out. */
export class Repository {
  /** Absolute: where the paths of its trees begin. */
  readonly root: string
  readonly git: GitProgram
  readonly history: History

  constructor(root: string, git: GitProgram) {
    this.root = root
    this.git = git
    this.history = new History(root, git)
  }

  /** The commit that a work tree stands on; undefined before the first one. */
  get head(): Commit | undefined {
    return this.commit('HEAD')
  }

  /** Where the work on HEAD left another line of work: what that one got since is none of its changes. */
  mergeBase(ref: string): Found<Commit> {
    const other = this.#idOf(ref)
    if (other === undefined) return { ok: false, problem: this.#unknown(ref) }
    const { head } = this
    if (head === undefined) return { ok: false, problem: 'there is no commit yet, so nothing can be compared with one. Expected a first commit, or --changed' }
    const base = this.history.mergeBase(other, head.id)
    return typeof base === 'object' ? { ok: true, value: { id: base.id, name: ref } } : { ok: false, problem: apart(ref, base) }
  }

  /** A commit by its id or by another name of this clone. */
  commit(ref: string): Commit | undefined {
    const id = this.#idOf(ref)
    return id === undefined ? undefined : { id, name: ref }
  }

  tree(commit: Commit): Found<GitTree> {
    return this.#listed(this.git.ask(['ls-tree', '-r', '-z', '--full-tree', commit.id]))
  }

  /** What the next commit would hold. */
  index(): Found<GitTree> {
    return this.#listed(this.git.ask(['ls-files', '--stage', '-z', '--full-name']))
  }

  /** What there is before the first commit. */
  get nothing(): GitTree {
    return this.treeOf([])
  }

  /** Files that somebody else lists, as far as this clone holds what is in them. */
  treeOf(entries: readonly TreeEntry[]): GitTree {
    return new GitTree(entries, this.git)
  }

  #listed(answer: GitAnswer): Found<GitTree> {
    return answer.ok ? { ok: true, value: this.treeOf(readEntries(answer.bytes)) } : { ok: false, problem: `git cannot list the files: ${answer.problem}` }
  }

  #idOf(ref: string): string | undefined {
    if (ref.includes('\0')) return undefined
    const id = this.git.word(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
    return id !== undefined && /^[0-9a-f]{40,64}$/u.test(id) ? id : undefined
  }

  #unknown(ref: string): string {
    const expected = `git knows no commit ${ref}. Expected a branch, a tag or a commit of this clone`
    return this.history.isShallow ? `${expected}, which is shallow; this brings the rest: git fetch --unshallow origin "+refs/heads/*:refs/remotes/origin/*" (in a workflow: fetch-depth: 0)` : expected
  }
}

function apart(ref: string, base: 'none' | 'hidden'): string {
  if (base === 'none') return `${ref} and HEAD share no commit. Expected a line of work that this one comes from`
  return `this clone is shallow, and holds no commit that ${ref} and HEAD surely share last. Expected the whole history: git fetch --unshallow (in a workflow: fetch-depth: 0)`
}

/** The repository that a folder lies in. */
export function openRepository(folder: string, environment: Environment): Found<Repository> {
  const start = findProject(folder).gitRoot ?? folder
  const git = new GitProgram(start, environment)
  const answer = git.ask(['rev-parse', '--show-toplevel'])
  if (!answer.ok) return { ok: false, problem: `${answer.problem}. Expected a folder in a work tree of git` }
  const top = Buffer.from(answer.bytes).toString('utf8').replace(/\r?\n$/u, '')
  const root = start === folder && findProject(folder).gitRoot === undefined ? resolve(top) : start
  return { ok: true, value: new Repository(root, root === start ? git : new GitProgram(root, environment)) }
}
