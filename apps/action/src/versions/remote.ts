import { fetchCommits, remoteCommit, type Environment, type Fetch } from '@topolint/host'
import { withToken } from './git-surroundings.js'

export interface Origin {
  /** Where the repository is kept, without a slash at the end. */
  readonly server: string
  /** `owner/name`. */
  readonly repository: string
  readonly token: string | undefined
}

/** Of one exchange with the other side. */
const milliseconds = 120_000

/** The repository that the run is about, as git asks it for commits. What the checkout is configured to fetch from does not count. */
export class Remote {
  readonly #folder: string
  readonly #from: string
  readonly #environment: Environment
  readonly #secrets: readonly string[]

  constructor(folder: string, surroundings: Environment, { server, repository, token }: Origin) {
    this.#folder = folder
    this.#from = `${server}/${repository}`
    this.#environment = withToken(surroundings, server, token)
    this.#secrets = token === undefined ? [] : [token, Buffer.from(`x-access-token:${token}`).toString('base64')]
  }

  /** Why the commits could not be brought; nothing where they were. */
  fetch(commits: readonly string[], past: Fetch['past']): string | undefined {
    const problem = fetchCommits(this.#folder, { from: this.#from, commits, past, environment: this.#environment, milliseconds })
    return problem === undefined ? undefined : this.#secrets.reduce((text, secret) => text.replaceAll(secret, '***'), problem).slice(0, 200)
  }

  named(ref: string): string | undefined {
    return remoteCommit(this.#folder, { from: this.#from, ref, environment: this.#environment, milliseconds })
  }
}
