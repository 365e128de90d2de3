import type { Finding } from '@topolint/core'
import { bounds } from './bounds.js'
import type { ChangeStates } from './change-states.js'
import { cleanText } from './clean-text.js'
import { commentedPlace, linkedPlace, type BlobOf } from './reported-place.js'
import type { Suggestions } from './suggestions.js'
import type { ReportedFinding } from './verdict.js'

export interface Reporting {
  readonly folder: string
  readonly states: ChangeStates
  readonly suggestions: Suggestions
  readonly blobOf: BlobOf
}

/** A finding as plain data. */
export function reportedFinding(finding: Finding, { folder, states, suggestions, blobOf }: Reporting): ReportedFinding {
  const { fingerprint, rule, level, message, why, related, fix } = finding
  const before = states.before(finding)
  const at = commentedPlace(finding.at, folder, blobOf)
  return {
    fingerprint,
    rule,
    level,
    state: states.of(finding),
    message: cleanText(message, bounds.message),
    why: cleanText(why, bounds.why),
    at,
    related: related.slice(0, bounds.related).map((each) => ({ message: cleanText(each.message, bounds.message), at: linkedPlace(each.at, folder) })),
    fix: fix === undefined ? undefined : { says: cleanText(fix.says, bounds.sentence), safety: fix.safety, suggestion: suggestions.of(fix, at) },
    before: before === undefined ? undefined : { level: before.level, message: cleanText(before.message, bounds.message) },
  }
}
