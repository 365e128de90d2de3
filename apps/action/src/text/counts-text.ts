import { plural } from '@topolint/reporters'
import type { Verdict } from '../verdict/verdict.js'

/** What was found, in one sentence. */
export function countsText({ counts, subject }: Pick<Verdict, 'counts' | 'subject'>): string {
  const { error, warning, info, fixed, standing, baselined } = counts
  const levels = [error > 0 && plural(error, 'error'), warning > 0 && plural(warning, 'warning'), info > 0 && `${info} for information`].filter((part) => part !== false)
  const found = levels.length === 0 ? 'nothing' : levels.join(', ')
  const compared = subject.base === undefined ? [] : [`${counts.new} new`, `${fixed} fixed`, `${standing} as before`]
  const held = baselined > 0 ? [`${baselined} held by the baseline`] : []
  const beside = [...compared, ...held]
  return `${found.charAt(0).toUpperCase()}${found.slice(1)} reported${beside.length === 0 ? '' : ` (${beside.join(', ')})`}.`
}
