export interface PullRequest {
  readonly number: number
  readonly head: Branch
  readonly base: Branch
  readonly changedFiles: number
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
}

export function branchOf({ ref, sha, repo }: { readonly ref: string; readonly sha: string; readonly repo: { readonly full_name: string } | null }): Branch {
  return { ref, sha, repository: repo?.full_name }
}
