import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { git, type Origin } from './origin.js'

export interface Checkout {
  readonly commit: string
  /** The ref that the runner names; a detached HEAD stands there. */
  readonly ref: string
  /** The depth of what is fetched; 0 is everything. */
  readonly depth: number
}

/** Fills a folder as actions/checkout does. */
export function checkOut(folder: string, { folder: from }: Origin, { commit, ref, depth }: Checkout): void {
  git(folder, 'init', '--quiet', '--template=', '--initial-branch=main')
  appendFileSync(join(folder, '.git/config'), `[remote "origin"]\n\turl = ${pathToFileURL(from).href}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n[gc]\n\tauto = 0\n`)
  const here = ref.replace(/^refs\/(?:heads|pull)\//u, (start) => (start === 'refs/heads/' ? 'refs/remotes/origin/' : 'refs/remotes/pull/'))
  const fetch = (...wanted: readonly string[]): string => git(folder, '-c', 'protocol.version=2', 'fetch', '--quiet', '--no-tags', '--prune', '--no-recurse-submodules', ...wanted)
  if (depth === 0) fetch('origin', '+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*')
  fetch(...(depth === 0 ? [] : [`--depth=${depth}`]), 'origin', `+${commit}:${here}`)
  git(folder, 'checkout', '--quiet', '--force', '--detach', here)
}
