import type { Span } from '../source/source.js'

/** A suppression for a file that cannot carry a comment, such as JSON or an export. */
export interface ConfiguredSuppression {
  readonly rule: string
  /** The pool that the finding concerns, the path of its file (`*` and `?` as in file names), or its fingerprint. */
  readonly at: string
  readonly reason: string
  /** The last day, YYYY-MM-DD. */
  readonly until?: string
  /** Where the configuration says it. */
  readonly place?: Span
}
