import type { UnknownRead } from '../estate/unknown-read.js'
import type { Span } from '../source/source.js'
import type { Suppressed } from '../suppress/suppression.js'
import type { Finding } from './finding.js'

/** What one run found, and what it could not judge: a check that was not possible must not look like one that passed. */
export interface Report {
  readonly findings: readonly Finding[]
  /** What somebody holds back for a reason; not among the findings. */
  readonly suppressed: readonly Suppressed[]
  readonly notPossible: readonly NotPossible[]
  /** How many times a rule was put to something that it is about. */
  readonly checks: number
}

export interface NotPossible {
  readonly rule: string
  readonly about: string
  readonly at: Span
  readonly missing: readonly UnknownRead[]
}
