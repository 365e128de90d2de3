import type { Change, LintResult } from '@topolint/core'
import type { Held, Setup } from '@topolint/project'

/** A run as it went. */
export interface Judged {
  readonly setup: Setup
  /** The findings of the head that no baseline holds back, and those that one does. */
  readonly held: Held
  readonly head: LintResult
  /** Where there was something to compare with. */
  readonly change: Change | undefined
  /** Changed files by which the checks go. */
  readonly ownChecks: readonly string[]
  readonly remarks: readonly string[]
}
