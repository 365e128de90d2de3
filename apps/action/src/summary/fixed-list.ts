import { cut, escapeMarkdown, markdownCode } from '@topolint/reporters'
import type { Links } from '../text/links.js'
import { ruleText } from '../text/rule-text.js'
import type { FixedFinding } from '../verdict/verdict.js'
import { leftOut, type Section } from './section.js'

const longestMessage = 300

/** What is gone; its places are gone with it, so that only the files are named. */
export function fixedList(fixed: readonly FixedFinding[], links: Links): readonly Section[] {
  if (fixed.length === 0) return []
  const items = fixed.map(({ rule, message, path }) => `- ${escapeMarkdown(cut(message, longestMessage))} (${ruleText(rule, links)}${path === undefined ? '' : `, ${markdownCode(cut(path, longestMessage))}`})\n`)
  return [{ title: `### Fixed: ${fixed.length}\n\n`, open: '', items, close: '\n', left: leftOut('finding') }]
}
