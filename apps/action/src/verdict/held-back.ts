import type { Change, Finding, LintResult } from '@topolint/core'
import { bounds } from './bounds.js'
import { cleanText } from './clean-text.js'
import { fileOf, linkedPlace } from './reported-place.js'
import type { SuppressedFinding } from './verdict.js'

/** What is not reported because somebody said so; what is new first. */
export function heldBack({ suppressed, sources }: LintResult, { change, baselined, folder }: { readonly change: Change | undefined; readonly baselined: readonly Finding[]; readonly folder: string }): readonly SuppressedFinding[] {
  const before = change === undefined ? undefined : new Set(change.base.suppressed.flatMap(({ finding, reason }) => keysOf(finding, reason)))
  const files = new Set(sources.map(({ source }) => source))
  const bySomebody = suppressed.map(({ finding, reason, until, at }) => {
    const isComment = files.has(fileOf(at))
    const isNew = isComment && before !== undefined && !keysOf(finding, reason).some((key) => before.has(key))
    return { ...ofFinding(finding, folder), reason: cleanText(reason, bounds.sentence), until, by: isComment ? 'comment' : 'configuration', isNew } as const
  })
  const byBaseline = baselined.map((finding) => ({ ...ofFinding(finding, folder), reason: 'it was there when the baseline was drawn', until: undefined, by: 'baseline', isNew: false }) as const)
  return [...bySomebody.filter(({ isNew }) => isNew), ...bySomebody.filter(({ isNew }) => !isNew), ...byBaseline]
}

function ofFinding({ rule, level, message, at }: Finding, folder: string): Pick<SuppressedFinding, 'rule' | 'level' | 'message' | 'at'> {
  return { rule, level, message: cleanText(message, bounds.message), at: linkedPlace(at, folder) }
}

/** A finding, or another one of the same rule at the same place that is held back for the same reason: a value may change under an old comment. */
function keysOf({ fingerprint, where }: Finding, reason: string): readonly string[] {
  return where === undefined ? [fingerprint] : [fingerprint, `${where}\n${reason}`]
}
