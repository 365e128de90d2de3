import { cut, escapeMarkdown, markdownCode, plural } from '@topolint/reporters'
import { countsText } from '../text/counts-text.js'
import { findingItem } from '../text/finding-item.js'
import { fitting } from '../text/fitting.js'
import { levelWord } from '../text/level-word.js'
import type { Links } from '../text/links.js'
import { ruleText } from '../text/rule-text.js'
import type { FixedFinding, ReportedFinding, Verdict } from '../verdict/verdict.js'

/** Characters of each list: together they stay below the 65,536 that GitHub takes. */
const room = { remarks: 8_000, fresh: 35_000, fixed: 12_000 } as const

/** Characters of one text. */
const longest = 500

/** What one comment says about the whole change; `beside` are the new findings that no comment in the diff is about. */
export function summaryText(verdict: Verdict, beside: readonly ReportedFinding[], commit: string, links: Links): string {
  const { outcome, remarks, fixed, findings } = verdict
  const commented = findings.filter(({ state }) => state !== 'standing').length - beside.length
  const parts = [
    `### topolint: ${outcome}`,
    countsText(verdict),
    list(remarks.map((remark) => `- ${escapeMarkdown(cut(remark, longest))}\n`), room.remarks),
    section(commented > 0 ? 'New, outside the comments in the diff' : 'New', beside.map((finding) => findingItem(finding, links)), room.fresh),
    section('Fixed', fixed.map((finding) => fixedItem(finding, links)), room.fixed),
    besides(verdict),
    `As of ${escapeMarkdown(commit)}.`,
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function section(title: string, items: readonly string[], most: number): string {
  return items.length === 0 ? '' : `#### ${title}\n\n${list(items, most)}`
}

function list(items: readonly string[], most: number): string {
  const { text, left } = fitting(items, most)
  return `${text}${left > 0 ? `- and ${left} more\n` : ''}`.trimEnd()
}

function fixedItem({ level, message, rule, path }: FixedFinding, links: Links): string {
  const where = path === undefined ? '' : ` ${markdownCode(cut(path, longest))}`
  return `- **${levelWord[level]}**${where}: ${escapeMarkdown(cut(message, longest))} (${ruleText(rule, links)})\n`
}

/** What a reviewer would want to look up. */
function besides({ suppressed, notJudged }: Verdict): string {
  const fresh = suppressed.filter(({ isNew }) => isNew).length
  const said = [fresh > 0 && `The change suppresses ${plural(fresh, 'finding')}.`, notJudged.length > 0 && `${plural(notJudged.length, 'check')} could not be made.`]
  const sentences = said.filter((sentence) => sentence !== false)
  return sentences.length === 0 ? '' : `${sentences.join(' ')} The summary of the job tells more.`
}
