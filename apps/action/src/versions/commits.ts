import type { Found } from '@topolint/host'
import type { Version } from './versions.js'

/** The commits of a repository, from wherever they can be had. */
export interface Commits {
  /** What was checked out. */
  readonly head: string
  readonly parents: (commit: string) => Promise<Found<readonly string[]>>
  /** The last commit that two come from, and surely no older one. */
  readonly mergeBase: (one: string, other: string) => Promise<Found<string>>
  /** Whether a commit came before another one; nothing where that would be much work to find out. */
  readonly isOlder: (commit: string, than: string) => Promise<boolean | undefined>
  /** The commit that a branch, a tag or an id stands for. */
  readonly named: (ref: string) => Promise<Found<string>>
  readonly version: (commit: string) => Promise<Found<Version>>
}

/** For messages. */
export function short(commit: string): string {
  return commit.slice(0, 12)
}
