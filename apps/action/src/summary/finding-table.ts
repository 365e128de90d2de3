import { cut, escapeMarkdown } from '@topolint/reporters'
import { levelWord } from '../text/level-word.js'
import type { Links } from '../text/links.js'
import { placeText } from '../text/place-text.js'
import { ruleText } from '../text/rule-text.js'
import type { ReportedFinding } from '../verdict/verdict.js'
import { leftOut, type Section } from './section.js'
import { table } from './table.js'

/** Characters of a message in a table. */
const longestMessage = 500

export function findingTable(title: string, findings: readonly ReportedFinding[], links: Links): Section {
  const rows = findings.map((finding) => [`**${levelWord[finding.level]}**`, messageText(finding), ruleText(finding.rule, links), finding.at === undefined ? '' : placeText(finding.at, links)])
  return { title: `### ${title}: ${findings.length}\n\n`, ...table(['Level', 'Finding', 'Rule', 'Place'], rows), left: leftOut('finding') }
}

function messageText({ message, state, before, fix }: ReportedFinding): string {
  return [
    shown(message),
    ...(state === 'worsened' ? [`Worse than before${before === undefined ? '' : ` (${levelWord[before.level].toLowerCase()}: ${shown(before.message)})`}`] : []),
    ...(fix === undefined ? [] : [`Fix: ${shown(fix.says)} (${fix.safety})`]),
  ].join('<br>')
}

function shown(text: string): string {
  return escapeMarkdown(cut(text, longestMessage))
}
