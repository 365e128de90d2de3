import { cut, escapeMarkdown } from '@topolint/reporters'
import { fitting } from '../text/fitting.js'
import { levelWord } from '../text/level-word.js'
import type { Links } from '../text/links.js'
import { placeText } from '../text/place-text.js'
import { ruleText } from '../text/rule-text.js'
import type { ReportedFinding, ReportedFix } from '../verdict/verdict.js'
import { digest, markerLine } from './marker.js'
import { suggestionBlock } from './suggestion-block.js'

/** Characters of texts, which escaping may make fourteen of each: with everything else they stay below the 65,536 that GitHub takes. */
const longest = { message: 800, why: 1200, before: 300, fix: 300, related: 300 } as const

/** Related places, and characters of their list. */
const [mostRelated, roomForRelated] = [5, 6000]

export interface FindingComment {
  readonly body: string
  /** The same as long as the comment says the same, wherever it and what it leads to stand. */
  readonly content: string
}

/** What is said at the lines of a finding. The suggestion is given only where GitHub would put it in the place of the right lines. */
export function findingComment(finding: ReportedFinding, suggested: readonly string[] | undefined, name: string, links: Links): FindingComment {
  const { rule, level, message, why, before, related, fix, fingerprint } = finding
  const block = suggested === undefined ? undefined : suggestionBlock(suggested)
  const content = digest([rule, level, message, why, before, related.map((one) => [one.message, one.at?.path]), fix?.says, fix?.safety, block])
  const parts = [
    headline(finding),
    before === undefined ? '' : `Before the change: **${levelWord[before.level]}**: ${shown(before.message, longest.before)}`,
    shown(why, longest.why),
    relatedList(finding, links),
    fix === undefined ? '' : fixText(fix),
    block ?? '',
    `Rule: ${ruleText(rule, links)}`,
    markerLine({ kind: 'finding', name, words: [fingerprint, content] }),
  ]
  return { body: parts.filter((part) => part !== '').join('\n\n'), content }
}

/** One line. */
function headline({ level, message }: ReportedFinding): string {
  return `**${levelWord[level]}**: ${shown(message, longest.message)}`
}

function relatedList({ related }: ReportedFinding, links: Links): string {
  const items = related.slice(0, mostRelated).map(({ message, at }) => `- ${shown(message, longest.related)}${at === undefined ? '' : ` (${placeText(at, links)})`}\n`)
  const { text, left } = fitting(items, roomForRelated)
  const more = left + related.length - items.length
  return `${text}${more > 0 ? `- and ${more} more` : ''}`.trimEnd()
}

function fixText({ says, safety }: ReportedFix): string {
  return `Fix: ${shown(says, longest.fix)} (${safety === 'safe' ? 'safe' : 'unsafe: it changes what servers do'})`
}

function shown(text: string, most: number): string {
  return escapeMarkdown(cut(text, most))
}
