import type { Found } from '@topolint/host'
import type { GitHub } from '../github/github.js'
import type { Answer } from '../github/refusal.js'
import { short, type Commits } from './commits.js'
import { completed, listedTree } from './partial-tree.js'
import { RemoteFiles, said } from './remote-files.js'
import type { Version } from './versions.js'
import type { Want } from './wanted-paths.js'

/** The commits of a repository as GitHub's interface tells of them, where nothing is checked out that git could read. */
export class RemoteCommits implements Commits {
  readonly head: string
  readonly #github: GitHub
  readonly #files: RemoteFiles
  readonly #want: Want

  constructor(head: string, github: GitHub, want: Want) {
    this.head = head
    this.#github = github
    this.#files = new RemoteFiles(github)
    this.#want = want
  }

  async parents(commit: string): Promise<Found<readonly string[]>> {
    return foundOf(await this.#github.parents(commit), `The commit ${short(commit)} cannot be read`)
  }

  async mergeBase(one: string, other: string): Promise<Found<string>> {
    const compared = foundOf(await this.#github.compare(one, other), `${short(one)} and ${short(other)} cannot be compared`)
    return compared.ok ? { ok: true, value: compared.value.mergeBase } : compared
  }

  async isOlder(commit: string, than: string): Promise<boolean | undefined> {
    const { value } = await this.#github.compare(commit, than)
    return value === undefined ? undefined : value.mergeBase === commit
  }

  async named(ref: string): Promise<Found<string>> {
    const compared = foundOf(await this.#github.compare(ref, this.head), `The commit of base-ref: ${ref} cannot be found`)
    return compared.ok ? { ok: true, value: compared.value.base } : compared
  }

  async version(commit: string): Promise<Found<Version>> {
    const listed = await this.#files.list(commit)
    const tree = listed.ok ? await completed(listedTree(listed.value), this.#want, (entries) => this.#files.contents(entries)) : listed
    if (!tree.ok) return { ok: false, problem: `The files of ${short(commit)} cannot be read through GitHub's interface: ${tree.problem}. Expected a step with actions/checkout before this one, or a token with contents: read.` }
    return { ok: true, value: { commit, tree: tree.value, remarks: ['There is no checkout that git could read: files were read through GitHub\'s interface.'] } }
  }
}

function foundOf<T>({ value, refusal }: Answer<T>, what: string): Found<T> {
  return refusal === undefined ? { ok: true, value } : { ok: false, problem: `${what}: ${said(refusal)}. Expected a step with actions/checkout and fetch-depth: 0 before this one.` }
}
