import type { Found, History, Repository } from '@topolint/host'
import type { GitHub } from '../github/github.js'
import { short, type Commits } from './commits.js'
import { completed, type PartialTree } from './partial-tree.js'
import { RemoteFiles } from './remote-files.js'
import type { Remote } from './remote.js'
import type { Version } from './versions.js'
import type { Want } from './wanted-paths.js'

export interface CheckoutMeans {
  readonly repository: Repository
  readonly remote: Remote
  readonly github: GitHub | undefined
  readonly want: Want
}

/** How many commits further back to look, one after the other. */
const steps = [50, 250, 1_000, 4_000]

const whole = 'Expected fetch-depth: 0 in the step of actions/checkout, or a token with contents: read'

const filledUp = 'Expected actions/checkout without filter and sparse-checkout, a working-directory that it checks out whole, or a token with contents: read'

/** The commits of a checkout. What it does not hold is fetched, or read through GitHub's interface. */
export class CheckoutCommits implements Commits {
  readonly head: string
  readonly #repository: Repository
  readonly #history: History
  readonly #remote: Remote
  readonly #github: GitHub | undefined
  readonly #files: RemoteFiles | undefined
  readonly #want: Want

  constructor(head: string, { repository, remote, github, want }: CheckoutMeans) {
    this.head = head
    this.#repository = repository
    this.#history = repository.history
    this.#remote = remote
    this.#github = github
    this.#files = github === undefined ? undefined : new RemoteFiles(github)
    this.#want = want
  }

  parents(commit: string): Promise<Found<readonly string[]>> {
    return Promise.resolve({ ok: true, value: this.#history.parents(commit) })
  }

  async mergeBase(one: string, other: string): Promise<Found<string>> {
    const here = this.#history.mergeBase(one, other)
    if (typeof here === 'object') return { ok: true, value: here.id }
    const asked = here === 'none' ? undefined : await this.#github?.compare(one, other)
    return asked?.value === undefined ? this.#deepened(one, other) : { ok: true, value: asked.value.mergeBase }
  }

  async isOlder(commit: string, than: string): Promise<boolean | undefined> {
    const here = this.#history.isAncestor(commit, than)
    if (here !== 'hidden') return here
    const asked = await this.#github?.compare(commit, than)
    return asked?.value === undefined ? undefined : asked.value.mergeBase === commit
  }

  async named(ref: string): Promise<Found<string>> {
    const names = [`refs/remotes/origin/${ref}`, `refs/tags/${ref}`]
    const here = names.map((name) => this.#repository.commit(name)).find((commit) => commit !== undefined)
    const id = here?.id ?? this.#remote.named(ref) ?? (await this.#github?.compare(ref, this.head))?.value?.base ?? this.#repository.commit(ref)?.id
    return id === undefined ? { ok: false, problem: `There is no commit for base-ref: ${ref}. Expected a branch, a tag or a commit of the repository.` } : { ok: true, value: id }
  }

  async version(commit: string): Promise<Found<Version>> {
    const problem = this.#brought(commit)
    const tree = problem === undefined ? this.#repository.tree({ id: commit, name: commit }) : { ok: false as const, problem: `git cannot fetch it: ${problem}` }
    const had = tree.ok ? await this.#completed(tree.value) : tree
    if (had.ok) return { ok: true, value: { commit, tree: had.value, remarks: [] } }
    const listed = await this.#listed(commit)
    if (listed.ok) return { ok: true, value: { ...listed.value, remarks: [`The files of ${short(commit)} were read through GitHub's interface; ${had.problem}.`] } }
    return { ok: false, problem: `The checkout does not hold all files of ${short(commit)}; ${had.problem}, and ${listed.problem}. ${tree.ok ? filledUp : whole}.` }
  }

  #brought(commit: string): string | undefined {
    return this.#history.has(commit) ? undefined : this.#remote.fetch([commit], this.#history.isShallow ? 'none' : 'all')
  }

  async #listed(commit: string): Promise<Found<Omit<Version, 'remarks'>>> {
    const listed = await this.#files?.list(commit)
    if (listed === undefined) return { ok: false, problem: 'there is no token to ask GitHub with' }
    const tree = listed.ok ? await this.#completed(this.#repository.treeOf(listed.value)) : listed
    return tree.ok ? { ok: true, value: { commit, tree: tree.value } } : tree
  }

  #completed(tree: PartialTree): Promise<Found<Version['tree']>> {
    return completed(tree, this.#want, (entries) => this.#files?.contents(entries) ?? Promise.resolve({ ok: false, problem: `${entries.length === 1 ? 'one of them is' : `${entries.length} of them are`} left out, as with filter or sparse-checkout` }))
  }

  /** What is fetched at once goes back a bounded way, so that a large repository is not fetched whole for a small change. */
  #deepened(one: string, other: string): Found<string> {
    const problem = this.#brought(one) ?? this.#brought(other)
    if (problem !== undefined) return { ok: false, problem: `Where ${short(one)} and ${short(other)} parted is not in the checkout, and cannot be fetched: ${problem}. ${whole}.` }
    for (const past of [0, ...steps]) {
      const failed = past === 0 ? undefined : this.#remote.fetch([one, other], past)
      if (failed !== undefined) return { ok: false, problem: `Where ${short(one)} and ${short(other)} parted is not in the checkout, and cannot be fetched: ${failed}. ${whole}.` }
      const base = this.#history.mergeBase(one, other)
      if (typeof base === 'object') return { ok: true, value: base.id }
      if (base === 'none') return { ok: false, problem: `${short(one)} and ${short(other)} share no commit, so that nobody can say what is new. Expected a base that the head comes from.` }
    }
    return { ok: false, problem: `${short(one)} and ${short(other)} parted more than ${steps.reduce((sum, step) => sum + step, 0)} commits ago. ${whole}.` }
  }
}
