import type { Links } from '../text/links.js'
import { countsText } from '../text/counts-text.js'
import { findingItem } from '../text/finding-item.js'
import { fitting } from '../text/fitting.js'
import type { ReportedFinding, Verdict } from '../verdict/verdict.js'

/** Characters of a list; the marker of the review needs room as well. */
const room = 30_000

/** What a review says above its comments. */
export function reviewText(verdict: Verdict, beside: readonly ReportedFinding[], links: Links): string {
  const head = `**topolint**: ${countsText(verdict)}`
  if (beside.length === 0) return head
  const { text, left } = fitting(beside.map((finding) => findingItem(finding, links)), room)
  return `${head}\n\nWithout a comment of their own:\n\n${text}${left > 0 ? `- and ${left} more\n` : ''}`.trimEnd()
}
