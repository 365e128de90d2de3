import type { FileTree } from '@topolint/host'

/** The files of a commit. */
export interface Version {
  readonly commit: string
  readonly tree: FileTree
  /** What reviewers should know of how it was had. */
  readonly remarks: readonly string[]
}

/** What a run looks at. */
export interface Versions {
  readonly head: Version
  /** What the head is compared with; nothing where everything is reported. */
  readonly base: Version | undefined
  /** Where the configuration, the rules and the baseline are read: nothing that a pull request brings. */
  readonly policy: Version
  /** The commit that reviews and check runs are about: the one that its author pushed. */
  readonly posted: string
  /** The working directory from the root of the repository, with slashes. */
  readonly folder: string
  readonly remarks: readonly string[]
}
