import { hidden } from './hidden.js'
import { escapeCharacter, escapeTerminal, escapeTerminalLines } from './terminal.js'

/** Shown as nothing; stands where a code host would otherwise see a mention, a reference or an address. */
const gap = '&#8203;'

/**
 * A text as one line of Markdown that says what the text says and does nothing: no markup, no HTML, no image, no mention, no reference to an issue,
 * no address that becomes a link, no formula.
 */
export function escapeMarkdown(text: string): string {
  return text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(hidden, escapeCharacter)
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/[\\`*_[\]|~]/gu, '\\$&')
    .replace(/\$/gu, '<span>$</span>')
    .replace(/#(?=\d)/gu, `#${gap}`)
    .replace(/@(?=\w)/gu, `@${gap}`)
    .replace(/(GH)-(?=\d)/giu, `$1-${gap}`)
    .replace(/:\/\//gu, `:${gap}//`)
    .replace(/www\./giu, (www) => `${www.slice(0, -1)}${gap}.`)
    .replace(/^([-+#=>:])/u, '\\$1')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
}

/** A text as code inside a line. */
export function markdownCode(text: string): string {
  const shown = escapeTerminal(text)
  if (shown === '') return ''
  const fence = '`'.repeat(longestRun(shown) + 1)
  const pad = /^`|`$|^ .* $/u.test(shown) ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

/** A text as lines of code. The language is a word of ours, never one of the text. */
export function markdownCodeBlock(text: string, language: string): string {
  const shown = escapeTerminalLines(text).replace(/\n+$/u, '')
  const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1))
  return `${fence}${language}\n${shown}\n${fence}`
}

/** A link to an address of ours or of a rule: anything but a plain web address stays text. */
export function markdownLink(text: string, address: string): string {
  return isPlainAddress(address) ? `[${escapeMarkdown(text)}](${address})` : escapeMarkdown(text)
}

export function isPlainAddress(address: string): boolean {
  return /^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w.~!$&*+,;=:@%/?#-]*)?$/u.test(address)
}

function longestRun(text: string): number {
  return (text.match(/`+/gu) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0)
}
