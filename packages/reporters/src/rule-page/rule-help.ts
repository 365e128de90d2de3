import type { Basis, RuleData } from '@topolint/engine'
import { escapeMarkdown, markdownCode, markdownLink } from '../escape/markdown.js'
import { escapeTerminal } from '../escape/terminal.js'
import { addressOfDocument } from './documents.js'
import { basisSentence, fixSentence } from './sentences.js'
import { suppressionOf } from './suppression.js'

/** Why a rule is there and what to do about it, as Markdown for viewers of results. */
export function ruleHelp(data: RuleData): string {
  const fix = fixSentence(data)
  const suppression = suppressionOf(data.id)
  return [
    escapeMarkdown(data.why),
    ...(fix === undefined ? [] : ['', `Fix: ${markdownCode(fix)}`]),
    '',
    ...basisList(data.basis),
    ...(suppression === undefined ? [] : ['', `To suppress it for a reason: ${markdownCode(`# ${suppression}`)}`]),
    '',
  ].join('\n')
}

export function basisList(basis: readonly Basis[]): readonly string[] {
  return basis.map((each) => {
    const address = addressOfDocument(each)
    const name = address === undefined ? escapeMarkdown(each.document) : markdownLink(each.document, address)
    return `* ${name}${each.section === undefined ? '' : `, ${escapeMarkdown(each.section)}`}: ${escapeMarkdown(each.says)}`
  })
}

/** The same as plain text. */
export function ruleHelpText(data: RuleData): string {
  const fix = fixSentence(data)
  return [data.why, ...(fix === undefined ? [] : [`Fix: ${fix}`]), ...data.basis.map(basisSentence)].map((line) => escapeTerminal(line.trim().replace(/\s+/gu, ' '))).join('\n')
}
