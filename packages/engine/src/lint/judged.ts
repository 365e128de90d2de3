import type { Finding } from '../finding/finding.js'
import type { NotPossible } from '../finding/report.js'

/** What one rule gave. */
export interface Judged {
  readonly findings: readonly Finding[]
  readonly notPossible: readonly NotPossible[]
  readonly checks: number
}

export const nothingJudged: Judged = { findings: [], notPossible: [], checks: 0 }

export function allJudged(parts: readonly Judged[]): Judged {
  return {
    findings: parts.flatMap(({ findings }) => findings),
    notPossible: parts.flatMap(({ notPossible }) => notPossible),
    checks: parts.reduce((sum, { checks }) => sum + checks, 0),
  }
}
