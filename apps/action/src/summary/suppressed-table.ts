import { cut, escapeMarkdown } from '@topolint/reporters'
import type { Links } from '../text/links.js'
import { placeText } from '../text/place-text.js'
import { ruleText } from '../text/rule-text.js'
import type { SuppressedFinding } from '../verdict/verdict.js'
import { leftOut, type Section } from './section.js'
import { table } from './table.js'

const longestText = 300

const doers: Readonly<Record<SuppressedFinding['by'], string>> = { comment: 'Comment', configuration: 'Configuration', baseline: 'Baseline' }

/** What is held back, and why. */
export function suppressedTable(title: string, suppressed: readonly SuppressedFinding[], links: Links): Section {
  const rows = suppressed.map((each) => [shown(each.message), ruleText(each.rule, links), each.at === undefined ? '' : placeText(each.at, links), reasonText(each), doers[each.by]])
  return { title: `### ${title}: ${suppressed.length}\n\n`, ...table(['Finding', 'Rule', 'Place', 'Reason', 'By'], rows), left: leftOut('suppressed finding') }
}

function reasonText({ reason, until }: SuppressedFinding): string {
  return `${shown(reason)}${until === undefined ? '' : ` (until ${shown(until)})`}`
}

function shown(text: string): string {
  return escapeMarkdown(cut(text, longestText))
}
