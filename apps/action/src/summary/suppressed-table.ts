import { cut, escapeMarkdown } from '@topolint/reporters'
import type { Links } from '../text/links.js'
import { placeText } from '../text/place-text.js'
import { ruleText } from '../text/rule-text.js'
import type { SuppressedFinding } from '../verdict/verdict.js'
import { folded } from './folded.js'
import { leftOut, type Section } from './section.js'
import { table } from './table.js'

const longestText = 300

const doers: Readonly<Record<SuppressedFinding['by'], string>> = { comment: 'Comment', configuration: 'Configuration', baseline: 'Baseline' }

/** What is held back, and why: in plain sight what the change holds back, since somebody has to agree to that. */
export function suppressedTables(suppressed: readonly SuppressedFinding[], links: Links): readonly Section[] {
  const brought = suppressed.filter(({ isNew }) => isNew)
  const kept = suppressed.filter(({ isNew }) => !isNew)
  return [
    ...(brought.length === 0 ? [] : [{ title: `### Suppressed by this change: ${brought.length}\n\n`, ...tableOf(brought, links), left: leftOut('suppressed finding') }]),
    ...(kept.length === 0 ? [] : [folded(`Suppressed as before: ${kept.length}`, { ...tableOf(kept, links), left: leftOut('suppressed finding') })]),
  ]
}

function tableOf(suppressed: readonly SuppressedFinding[], links: Links): Pick<Section, 'open' | 'items' | 'close'> {
  const rows = suppressed.map((each) => [shown(each.message), ruleText(each.rule, links), each.at === undefined ? '' : placeText(each.at, links), reasonText(each), doers[each.by]])
  return table(['Finding', 'Rule', 'Place', 'Reason', 'By'], rows)
}

function reasonText({ reason, until }: SuppressedFinding): string {
  return `${shown(reason)}${until === undefined ? '' : ` (until ${shown(until)})`}`
}

function shown(text: string): string {
  return escapeMarkdown(cut(text, longestText))
}
