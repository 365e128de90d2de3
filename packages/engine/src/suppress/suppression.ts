import type { Finding } from '../finding/finding.js'
import type { Span } from '../source/source.js'

/** One rule held back somewhere, for a reason. */
export interface Suppression {
  readonly rule: string
  readonly reason: string
  /** The last day, YYYY-MM-DD. */
  readonly until?: string
  /** Where it is asked for. */
  readonly at: Span
}

/** A finding that somebody does not want to see, and why: it is counted, and never lost. */
export interface Suppressed {
  readonly finding: Finding
  readonly reason: string
  readonly until?: string
  readonly at: Span
}
