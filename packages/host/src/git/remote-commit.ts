import { GitProgram, type Environment } from './git-program.js'

export interface RemoteName {
  /** An address. */
  readonly from: string
  /** A branch, a tag, or the whole name of either. */
  readonly ref: string
  readonly environment: Environment
  readonly milliseconds: number
}

/** The commit that a name stands for on the other side, branches before tags; nothing where it stands for none, or nobody answers. */
export function remoteCommit(folder: string, { from, ref, environment, milliseconds }: RemoteName): string | undefined {
  const names = ref.startsWith('refs/') ? [ref] : [`refs/heads/${ref}`, `refs/tags/${ref}`]
  // A tag with a message is an object of its own; behind the second name stands its commit.
  const wanted = names.flatMap((name) => [`${name}^{}`, name])
  const git = new GitProgram(folder, { ...environment, GIT_ASKPASS: '', SSH_ASKPASS: '' })
  const answer = git.ask(['-c', 'credential.helper=', '-c', 'core.askPass=', 'ls-remote', '--quiet', '--', from, ...wanted], { milliseconds })
  if (!answer.ok) return undefined
  const lines = Buffer.from(answer.bytes).toString('utf8').split('\n')
  const found = new Map(lines.map((line) => line.split('\t')).map(([id = '', name = '']) => [name, id]))
  return wanted.map((name) => found.get(name)).find((id) => id !== undefined)
}
