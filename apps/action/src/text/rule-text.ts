import { cut, escapeMarkdown, markdownCode, markdownLink } from '@topolint/reporters'
import type { Links } from './links.js'

/** Characters of a rule's name that are shown. */
const longestName = 100

/** The name of a rule as Markdown, leading to its page where it has one. */
export function ruleText(rule: string, links: Pick<Links, 'rule'>): string {
  const name = cut(rule, longestName)
  const link = markdownLink(name, links.rule(rule) ?? '')
  return link === escapeMarkdown(name) ? markdownCode(name) : link
}
