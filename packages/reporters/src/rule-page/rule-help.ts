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
    ...(data.remedy === undefined ? [] : ['', escapeMarkdown(data.remedy)]),
    ...(fix === undefined ? [] : ['', `Fix: ${markdownCode(fix)}`]),
    '',
    ...data.basis.map((basis) => `* ${basisItem(basis)}`),
    ...(suppression === undefined ? [] : ['', `To suppress it for a reason: ${markdownCode(`# ${suppression}`)}`]),
    '',
  ].join('\n')
}

export function basisItem(basis: Basis): string {
  const address = addressOfDocument(basis)
  const name = address === undefined ? escapeMarkdown(basis.document) : markdownLink(basis.document, address)
  return `${name}${basis.section === undefined ? '' : `, ${escapeMarkdown(basis.section)}`}: ${escapeMarkdown(basis.says)}`
}

/** The same as plain text. */
export function ruleHelpText(data: RuleData): string {
  const fix = fixSentence(data)
  return [data.why, ...(data.remedy === undefined ? [] : [data.remedy]), ...(fix === undefined ? [] : [`Fix: ${fix}`]), ...data.basis.map(basisSentence)].map((line) => escapeTerminal(line.trim().replace(/\s+/gu, ' '))).join('\n')
}
