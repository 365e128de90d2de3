import { placeOf, type Finding, type NotPossible, type Span } from '@topolint/engine'
import { escapeMarkdown, markdownCode } from '../escape/markdown.js'

export function findingItem({ level, rule, message, at, fix }: Finding, before?: Finding): string {
  const former = before === undefined ? '' : `\n  - before: ${before.level}, ${escapeMarkdown(before.message)}`
  const mending = fix === undefined ? '' : `\n  - fix: ${escapeMarkdown(fix.says)} (${fix.safety})`
  return `- **${level}**${placeText(at)}: ${escapeMarkdown(message)} (${markdownCode(rule)})${former}${mending}\n`
}

export function fixedItem({ rule, message, at }: Finding): string {
  const path = at.source.path === '' ? '' : ` in ${markdownCode(placeOf(at).path)}`
  return `- ${escapeMarkdown(message)}${path} (${markdownCode(rule)})\n`
}

export function openItem({ rule, about, at, missing }: NotPossible): string {
  const reasons = missing.map(({ reason }) => escapeMarkdown(reason)).join('; ')
  const path = at.source.path === '' ? '' : ` in ${markdownCode(placeOf(at).path)}`
  return `- ${escapeMarkdown(about)}${path}${placeText(at)}${reasons === '' ? '' : `: ${reasons}`} (${markdownCode(rule)})\n`
}

function placeText(at: Span): string {
  if (at.source.path === '') return ''
  const { start } = placeOf(at)
  return ` line ${start.line}, column ${start.column}`
}
