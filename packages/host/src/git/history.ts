import { resolve } from 'node:path'
import { readText } from '../files/read-text.js'
import type { GitProgram } from './git-program.js'

/** Where two lines of work parted; `hidden` where the clone is too shallow to tell. */
export type MergeBase = { readonly id: string } | 'none' | 'hidden'

/** How the commits of a clone come from one another. All of them are named by their ids. */
export class History {
  readonly #folder: string
  readonly #git: GitProgram

  constructor(folder: string, git: GitProgram) {
    this.#folder = folder
    this.#git = git
  }

  has(commit: string): boolean {
    return isId(commit) && this.#git.ask(['cat-file', '-e', `${commit}^{commit}`]).ok
  }

  /** As they were written into the commit: a shallow clone knows of parents that it does not hold. */
  parents(commit: string): readonly string[] {
    const written = isId(commit) ? this.#git.word(['cat-file', 'commit', commit]) : undefined
    const [head = ''] = written?.split('\n\n', 1) ?? []
    return [...head.matchAll(/^parent ([0-9a-f]+)$/gmu)].map(([, id = '']) => id)
  }

  /** Whether a commit came before another one, or is it; `hidden` where the clone is too shallow to tell. */
  isAncestor(commit: string, of: string): boolean | 'hidden' {
    const base = this.mergeBase(commit, of)
    return typeof base === 'object' ? base.id === commit : base === 'none' ? false : base
  }

  /** What git calls a merge base in a shallow clone may be older than the true one, which lies behind an end: then nothing is said. */
  mergeBase(one: string, other: string): MergeBase {
    if (!this.has(one) || !this.has(other)) return 'hidden'
    const bases = this.#lines(['merge-base', '--all', one, other])
    const [id] = bases
    if (id === undefined || (id !== one && id !== other)) {
      const ends = this.#ends
      const since = ends.size === 0 ? [] : this.#lines(['rev-list', one, other, ...bases.map((base) => `^${base}`), '--'])
      if (since.some((commit) => ends.has(commit))) return 'hidden'
    }
    return id === undefined ? 'none' : { id }
  }

  get isShallow(): boolean {
    return this.#git.word(['rev-parse', '--is-shallow-repository']) === 'true'
  }

  /** The commits of a shallow clone whose parents it leaves out. */
  get #ends(): ReadonlySet<string> {
    const path = this.isShallow ? this.#git.word(['rev-parse', '--git-path', 'shallow']) : undefined
    const text = path === undefined ? undefined : readText(resolve(this.#folder, path), mostOfEnds)
    return new Set(text?.split('\n').filter((line) => line !== ''))
  }

  #lines(args: readonly string[]): readonly string[] {
    const text = this.#git.word(args)
    return text === undefined || text === '' ? [] : text.split('\n')
  }
}

const mostOfEnds = 64 * 1024 * 1024

function isId(commit: string): boolean {
  return /^[0-9a-f]{40,64}$/u.test(commit)
}
