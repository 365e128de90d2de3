import { placeOf, type NotPossible, type UnknownRead } from '@topolint/core'
import { bounds } from './bounds.js'
import { cleanText } from './clean-text.js'
import { linkedPlace } from './reported-place.js'
import { repositoryPath } from './repository-path.js'
import type { NotJudged } from './verdict.js'

/** What could not be judged, and what would have to be known for it. */
export function notJudged({ rule, about, at, missing }: NotPossible, folder: string): NotJudged {
  const reasons = new Set(missing.map((read) => cleanText(described(read, folder), bounds.sentence)))
  return { rule, about: cleanText(about, bounds.sentence), at: linkedPlace(at, folder), reasons: [...reasons].slice(0, bounds.reasons) }
}

function described({ reason, at }: UnknownRead, folder: string): string {
  const path = at === undefined ? undefined : repositoryPath(folder, at.source.path)
  if (at === undefined || path === undefined) return reason
  const { start } = placeOf(at)
  return `${reason} (${path}:${start.line}:${start.column})`
}
