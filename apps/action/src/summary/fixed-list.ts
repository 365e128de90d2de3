import { cut, escapeMarkdown, markdownCode } from '@topolint/reporters'
import type { Links } from '../text/links.js'
import { ruleText } from '../text/rule-text.js'
import type { FixedFinding } from '../verdict/verdict.js'
import { leftOut, type Section } from './section.js'

const longestText = 300

/** What is gone; its places are gone with it, so that only the files are named. */
export function fixedList(fixed: readonly FixedFinding[], links: Links): Section {
  return { title: `### Fixed: ${fixed.length}\n\n`, open: '', items: fixed.map((each) => itemText(each, links)), close: '\n', left: leftOut('finding') }
}

function itemText({ rule, message, path }: FixedFinding, links: Links): string {
  const file = path === undefined ? '' : `, ${markdownCode(cut(path, longestText))}`
  return `- ${escapeMarkdown(cut(message, longestText))} (${ruleText(rule, links)}${file})\n`
}
