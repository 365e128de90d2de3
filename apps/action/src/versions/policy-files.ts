import { posix } from 'node:path'
import type { FileTree, TreeEntry } from '@topolint/host'
import { follower } from './follower.js'
import { isPlainPath } from './plain-path.js'

export interface PolicyFile {
  /** From the root of the repository. */
  readonly path: string
  /** What holds its text, which is another one where it is a link. */
  readonly entry: TreeEntry
  readonly isNamed: boolean
}

export interface PolicyFiles {
  readonly files: readonly PolicyFile[]
  /** Why others are passed by, in words that stand before a semicolon. */
  readonly problems: readonly string[]
}

/** The files of a tree that may be configurations, rules, operations, baselines or lists of ignored files. Named ones are told from a folder. */
export function policyFilesOf(tree: FileTree, named: readonly string[], folder: string): PolicyFiles {
  const names = new Set(named.map((path) => posix.join(folder, path)))
  const follow = follower(tree)
  const files: PolicyFile[] = []
  const problems: string[] = []
  for (const found of tree.entries.values()) {
    const { path, kind } = found
    if (kind === 'submodule' || !(names.has(path) || maySayHow(path))) continue
    const entry = follow(found)
    if (!isPlainPath(path)) problems.push(`${JSON.stringify(path)} has a name that cannot be taken over`)
    else if (entry === undefined) problems.push(`${JSON.stringify(path)} is a link that leads to no file of the repository`)
    else files.push({ path, entry, isNamed: names.has(path) })
  }
  return { files, problems }
}

function maySayHow(path: string): boolean {
  return /(?:\.(?:ya?ml|json)|(?:^|\/)\.gitignore)$/iu.test(path) && !/(?:^|\/)node_modules\//u.test(path)
}
