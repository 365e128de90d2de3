import type { FileContent } from '../files/read-file.js'
import { missingBlobs, readBlobs } from './blobs.js'
import type { GitProgram } from './git-program.js'

/** Something in a tree or in the index. */
export interface TreeEntry {
  /** From the root of the repository, with slashes. */
  readonly path: string
  readonly id: string
  /** As git writes it: `100644`. */
  readonly mode: string
  readonly kind: 'file' | 'link' | 'submodule'
  /** Two sides of a merge are still there. */
  readonly isUnmerged: boolean
}

/** The files of a commit, wherever they are kept. */
export interface FileTree {
  /** By path. */
  readonly entries: ReadonlyMap<string, TreeEntry>
  readonly submodules: readonly string[]
  /** What the entries hold, in their order. */
  readonly read: (entries: readonly TreeEntry[], largest?: number) => readonly FileContent[]
}

/** The files of a commit or of the index, as git keeps them; nothing is checked out. */
export class GitTree implements FileTree {
  readonly entries: ReadonlyMap<string, TreeEntry>
  readonly #git: GitProgram

  constructor(entries: readonly TreeEntry[], git: GitProgram) {
    this.entries = new Map(entries.map((entry) => [entry.path, entry]))
    this.#git = git
  }

  get submodules(): readonly string[] {
    return [...this.entries.values()].filter(({ kind }) => kind === 'submodule').map(({ path }) => path)
  }

  /** Those of the entries whose contents a partial clone does not hold. */
  missing(entries: readonly TreeEntry[]): readonly TreeEntry[] {
    const ids = missingBlobs(entries.map(({ id }) => id), this.#git)
    return entries.filter(({ id }) => ids.has(id))
  }

  read(entries: readonly TreeEntry[], largest?: number): readonly FileContent[] {
    const contents = readBlobs(entries.filter(({ isUnmerged }) => !isUnmerged).map(({ id }) => id), this.#git, largest)
    return entries.map(({ id, isUnmerged }) => (isUnmerged ? { problem: 'is not merged yet: the index holds several versions of it' } : (contents.get(id) ?? { problem: 'is not among the objects of this clone' })))
  }
}

/** Reads what `ls-tree -z` and `ls-files --stage -z` print: `mode [type] id [stage]`, a tab, and the path. */
export function readEntries(bytes: Uint8Array): readonly TreeEntry[] {
  const found = new Map<string, TreeEntry>()
  for (const line of Buffer.from(bytes).toString('utf8').split('\0')) {
    const tab = line.indexOf('\t')
    if (tab < 0) continue
    const words = line.slice(0, tab).split(' ')
    const [mode = '', second = '', third = ''] = words
    const isOfTree = /^[a-z]+$/u.test(second) && third.length > 1
    const path = line.slice(tab + 1)
    found.set(path, { path, mode, id: isOfTree ? third : second, kind: entryKind(mode), isUnmerged: !isOfTree && third !== '0' })
  }
  return [...found.values()]
}

/** By the mode, as git writes it. */
export function entryKind(mode: string): TreeEntry['kind'] {
  return mode === '160000' ? 'submodule' : mode === '120000' ? 'link' : 'file'
}
