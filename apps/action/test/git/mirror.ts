import { spawnSync } from 'node:child_process'
import type { Repository } from '../github/repository.js'
import { git, gitEnvironment } from './scratch-repository.js'

/** Gives GitHub everything that a repository of git holds in its branches and pull requests. */
export function mirror(folder: string, to: Repository): void {
  for (const line of git(folder, 'rev-list', '--all', '--parents').split('\n')) {
    const [commit = '', ...parents] = line.split(' ')
    to.commits.set(commit, parents)
    to.trees.set(commit, treeOf(folder, commit))
  }
  for (const line of git(folder, 'for-each-ref', '--format=%(refname:lstrip=2) %(objectname)', 'refs/heads').split('\n')) {
    const [branch = '', commit = ''] = line.split(' ')
    to.branches.set(branch, commit)
  }
  const blobs = [...to.trees.values()].flat().filter(({ type }) => type === 'blob')
  for (const { sha } of blobs) if (!to.blobs.has(sha)) to.blobs.set(sha, spawnSync('git', ['cat-file', 'blob', sha], { cwd: folder, env: gitEnvironment }).stdout)
}

function treeOf(folder: string, commit: string) {
  const lines = git(folder, 'ls-tree', '-r', '-t', '-l', '-z', commit).split('\0').slice(0, -1)
  return lines.map((line) => {
    const [mode = '', type = '', sha = '', size = ''] = line.slice(0, line.indexOf('\t')).split(/ +/u)
    return { path: line.slice(line.indexOf('\t') + 1), mode, type: type as 'blob' | 'tree' | 'commit', sha, ...(type === 'blob' ? { size: Number(size) } : {}) } // git knows no other
  })
}
