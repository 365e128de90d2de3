import { GitProgram, type Environment } from './git-program.js'

export interface Fetch {
  /** An address, so that nothing is asked of the configuration. */
  readonly from: string
  readonly commits: readonly string[]
  /** How much of what came before: all of it, the commits alone, or so many more than there are. */
  readonly past: 'all' | 'none' | number
  /** With what the other side is to be told of who asks. */
  readonly environment: Environment
  readonly milliseconds: number
}

/** What somebody's clone may not do while commits are brought into it: run a hook, tidy up, follow a submodule. */
const guards = ['core.hooksPath=/dev/null', 'gc.auto=0', 'maintenance.auto=false', 'fetch.writeCommitGraph=false', 'fetch.recurseSubmodules=false', 'credential.helper=', 'core.askPass=']

const options = ['--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head']

/** Brings commits into a clone; no branch, tag or file of it changes. Why not, where it fails. */
export function fetchCommits(folder: string, { from, commits, past, environment, milliseconds }: Fetch): string | undefined {
  const git = new GitProgram(folder, { ...environment, GIT_ASKPASS: '', SSH_ASKPASS: '', GIT_SSH_COMMAND: 'ssh -oBatchMode=yes' })
  const depth = past === 'all' ? [] : [past === 'none' ? '--depth=1' : `--deepen=${past}`]
  const answer = git.ask([...guards.flatMap((guard) => ['-c', guard]), 'fetch', ...options, ...depth, '--', from, ...commits], { milliseconds })
  return answer.ok ? undefined : answer.problem
}
