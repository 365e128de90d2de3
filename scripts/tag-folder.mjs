// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from './process.mjs'

/**
 * Commits a folder in the place of all that a repository holds, on top of its HEAD, and tags that. Neither its files nor its index are touched.
 * @param {string} repository
 * @param {string} folder
 * @param {string} tag
 * @returns {string} the commit
 */
export function tagFolder(repository, folder, tag) {
  const scratch = mkdtempSync(join(tmpdir(), 'tag-'))
  try {
    const git = (/** @type {readonly string[]} */ ...args) => run(repository, args, { GIT_INDEX_FILE: join(scratch, 'index') })
    // What is built is what others ignore.
    git('--work-tree', folder, 'add', '--all', '--force', '.')
    const commit = git('commit-tree', git('write-tree'), '-p', 'HEAD', '-m', tag)
    git('tag', '--annotate', '--message', tag, '--', tag, commit)
    return commit
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** @param {string} repository @param {readonly string[]} args @param {Record<string, string>} env */
function run(repository, args, env) {
  const { code, stdout, output } = read('git', ['--git-dir', join(repository, '.git'), ...args], { cwd: repository, env })
  if (code !== 0) throw new Error(`git ${args.join(' ')} failed: ${output}`)
  return stdout.trim()
}
