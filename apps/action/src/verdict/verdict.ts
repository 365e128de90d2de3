import type { Level } from '@topolint/core'

/** What a run found, as plain data: one job reports it, and the same or another one posts it. Any text in it may be a stranger's. */
export interface Verdict {
  readonly format: 'topolint-verdict/1'
  /** The version of topolint. */
  readonly tool: string
  readonly subject: Subject
  readonly outcome: 'passed' | 'failed'
  /** What the run reports: everything, or what is new. In the order in which they deserve room. */
  readonly findings: readonly ReportedFinding[]
  /** Fingerprints of findings that are there all the same: as before the change, held back by the baseline, or without room in a report. Nobody may call them gone. */
  readonly standing: readonly string[]
  readonly fixed: readonly FixedFinding[]
  readonly suppressed: readonly SuppressedFinding[]
  readonly notJudged: readonly NotJudged[]
  readonly counts: Counts
  /** Sentences for whoever reviews: what the change does to its own checks, what was not looked at. */
  readonly remarks: readonly string[]
}

export interface Subject {
  /** `owner/name`. */
  readonly repository: string
  /** The commit that was judged, as its author pushed it. */
  readonly commit: string
  /** What it was compared with. */
  readonly base: string | undefined
  readonly pullRequest: number | undefined
}

export interface ReportedFinding {
  readonly fingerprint: string
  readonly rule: string
  readonly level: Level
  readonly state: 'introduced' | 'worsened' | 'standing'
  readonly message: string
  readonly why: string
  /** Nothing for what concerns no single file. */
  readonly at: ReportedPlace | undefined
  readonly related: readonly { readonly message: string; readonly at: ReportedPlace | undefined }[]
  readonly fix: ReportedFix | undefined
  /** What stood there before, where that is worse now. */
  readonly before: { readonly level: Level; readonly message: string } | undefined
}

/** Lines and columns count from 1; columns count characters as editors do, and the last one is exclusive. */
export interface ReportedPlace {
  /** From the root of the repository, with slashes. */
  readonly path: string
  readonly start: { readonly line: number; readonly column: number }
  readonly end: { readonly line: number; readonly column: number }
  /**
   * The lines from the first on as they were judged, without their ends; so that nobody comments on others. Each is whole: the list ends before the
   * first one that is too long to be kept, and after ten. Empty where nothing is ever written at the place: of all but findings.
   */
  readonly lines: readonly string[]
  /** Git's name of what the file held when it was judged, which may be the merge with the base: elsewhere its lines may have other numbers. */
  readonly blob: string | undefined
}

export interface ReportedFix {
  readonly says: string
  readonly safety: 'safe' | 'unsafe'
  /** The fix as whole lines of one file; nothing where it needs more than one place. */
  readonly suggestion: Suggestion | undefined
}

export interface Suggestion {
  readonly path: string
  readonly startLine: number
  readonly endLine: number
  /** What stood there, to be compared with the diff before it is offered. */
  readonly was: readonly string[]
  /** What is to stand there; empty to take the lines away. */
  readonly lines: readonly string[]
}

export interface FixedFinding {
  readonly fingerprint: string
  readonly rule: string
  readonly level: Level
  readonly message: string
  /** Where it stood before. */
  readonly path: string | undefined
}

export interface SuppressedFinding {
  readonly rule: string
  readonly level: Level
  readonly message: string
  /** Where the finding stands. */
  readonly at: ReportedPlace | undefined
  readonly reason: string
  readonly until: string | undefined
  readonly by: 'comment' | 'configuration' | 'baseline'
  /** A comment holds it back, and none did before the change. */
  readonly isNew: boolean
}

export interface NotJudged {
  readonly rule: string
  readonly about: string
  readonly at: ReportedPlace | undefined
  readonly reasons: readonly string[]
}

export interface Counts {
  /** Of what is reported. */
  readonly error: number
  readonly warning: number
  readonly info: number
  /** Introduced and worsened. */
  readonly new: number
  readonly fixed: number
  /** As before the change, reported or not. */
  readonly standing: number
  readonly baselined: number
  readonly files: number
}
