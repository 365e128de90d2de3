export interface PullRequest extends ListedPullRequest {
  readonly base: Branch
  readonly changedFiles: number
}

/** What lists tell of one. */
export interface ListedPullRequest {
  readonly number: number
  readonly isOpen: boolean
  readonly head: Branch
}

export interface Branch {
  readonly ref: string
  readonly sha: string
  /** `owner/name`; a fork may have been deleted. */
  readonly repository: string | undefined
}

export interface ChangedFile {
  readonly path: string
  readonly previousPath: string | undefined
  readonly status: string
  /** GitHub leaves it out for binary files and large ones. */
  readonly patch: string | undefined
  /** Git's name of what it holds at the head, or held where it was removed. */
  readonly blob: string | undefined
}

interface WrittenBranch {
  readonly ref: string
  readonly sha: string
  readonly repo: { readonly full_name: string } | null
}

export function listedOf({ number, state, head }: { readonly number: number; readonly state: string; readonly head: WrittenBranch }): ListedPullRequest {
  return { number, isOpen: state === 'open', head: branchOf(head) }
}

export function branchOf({ ref, sha, repo }: WrittenBranch): Branch {
  return { ref, sha, repository: repo?.full_name }
}

interface WrittenFile {
  readonly filename: string
  readonly previous_filename?: string
  readonly status: string
  readonly patch?: string
  readonly sha: string | null
}

export function changedFileOf({ filename, previous_filename, status, patch, sha }: WrittenFile): ChangedFile {
  return { path: filename, previousPath: previous_filename, status, patch, blob: sha ?? undefined }
}
