import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { replaceFile, type Replacement } from '../files/replace-file.js'
import type { TreeEntry } from './git-tree.js'
import type { Repository } from './repository.js'

/** The paths of entries whose files hold what is staged, by what git would stage of them: line ends that it converts are no difference. */
export function stagedAsOnDisk(entries: readonly TreeEntry[], { root, git }: Repository): ReadonlySet<string> {
  const there = entries.filter(({ path }) => !/^"|[\n\r]/u.test(path) && lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true)
  const answer = git.ask(['hash-object', '--stdin-paths'], { input: there.map(({ path }) => `${path}\n`).join('') })
  const ids = answer.ok ? Buffer.from(answer.bytes).toString('latin1').split('\n') : []
  return new Set(there.filter(({ id }, at) => id === ids[at]).map(({ path }) => path))
}

/** Other bytes on the disk and in the index; why not, in words that follow the path. What is written on the disk is what was staged. */
export function replaceStaged({ path, mode }: TreeEntry, replacement: Replacement, { root, git }: Repository): string | undefined {
  const hashed = git.ask(['hash-object', '-w', `--path=${path}`, '--stdin'], { input: replacement.after })
  if (!hashed.ok) return `cannot be staged: ${hashed.problem}`
  const problem = replaceFile(replacement, root)
  if (problem !== undefined) return problem
  const id = Buffer.from(hashed.bytes).toString('latin1').trim()
  const staged = git.ask(['update-index', '-z', '--index-info'], { input: `${mode} ${id}\t${path}\0` })
  return staged.ok ? undefined : `is fixed on the disk, and cannot be staged: ${staged.problem}`
}
