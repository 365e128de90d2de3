import { cut, escapeMarkdown } from '@topolint/reporters'
import type { ReportedFinding } from '../verdict/verdict.js'
import { levelWord } from './level-word.js'
import type { Links } from './links.js'
import { placeText } from './place-text.js'
import { ruleText } from './rule-text.js'

/** Characters of a message in a list. */
const longestMessage = 500

/** A finding as one item of a list in Markdown, line feed included. */
export function findingItem({ level, rule, message, at, state }: ReportedFinding, links: Links): string {
  const where = at === undefined ? '' : ` ${placeText(at, links)}`
  const worse = state === 'worsened' ? ' (worse than before)' : ''
  return `- **${levelWord[level]}**${where}: ${escapeMarkdown(cut(message, longestMessage))}${worse} (${ruleText(rule, links)})\n`
}
