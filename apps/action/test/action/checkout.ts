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
  git(folder, 'init', '--quiet', '--initial-branch=main')
  git(folder, 'remote', 'add', 'origin', pathToFileURL(from).href)
  git(folder, 'config', 'gc.auto', '0')
  const here = ref.replace(/^refs\/(?:heads|pull)\//u, (start) => (start === 'refs/heads/' ? 'refs/remotes/origin/' : 'refs/remotes/pull/'))
  const wanted = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'] : [`--depth=${depth}`]
  git(folder, '-c', 'protocol.version=2', '-c', 'protocol.file.allow=always', 'fetch', '--quiet', '--no-tags', '--prune', '--no-recurse-submodules', 'origin', ...wanted, `+${commit}:${here}`)
  git(folder, 'checkout', '--quiet', '--force', '--detach', here)
}
