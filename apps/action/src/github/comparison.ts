/** How two commits came apart. */
export interface Comparison {
  /** The commit that names the base, where it was asked for by another name. */
  readonly base: string
  /** The last one that both come from. */
  readonly mergeBase: string
}

interface WrittenComparison {
  readonly base_commit: { readonly sha: string }
  readonly merge_base_commit: { readonly sha: string }
}

export function comparisonOf({ base_commit, merge_base_commit }: WrittenComparison): Comparison {
  return { base: base_commit.sha, mergeBase: merge_base_commit.sha }
}
