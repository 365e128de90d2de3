import type { Range } from '@topolint/yaml'
import { isCommandLine } from './command-line.js'
import { commandKind } from './command-name.js'

/** A stretch of a paragraph: words, or commands among them. */
export interface TextPart extends Range {
  readonly kind: 'prose' | 'commands'
}

const leadIn = /[ \t]*(?:\[[ xX]\][ \t]+)?(?:(?:then|next|now|finally|please|first|afterwards|optionally)[,:]?\s+)?(?:(?:run|execute|type|enter|issue|use|invoke|call)(?:\s+(?:the\s+)?(?:following\s+)?(?:powershell\s+)?(?:command|cmdlet)s?)?\s*:?\s+)?(?:PS[^>\n]{0,80}>[ \t]*)?/iy
const mostCandidates = 8

/** Parts words from commands that are printed among them without being marked as code. */
export function textParts(text: string): readonly TextPart[] {
  const whole = commandAt(text, 0, text.length)
  if (whole !== undefined) return [whole]
  const parts: TextPart[] = []
  let proseFrom = 0
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at)
    const command = mayBeginAt(text, proseFrom, at) ? commandAt(text, at, endOfCommand(text, end)) : undefined
    if (command !== undefined) {
      parts.push(...proseParts(text, proseFrom, at), command)
      proseFrom = Math.max(command.end, end)
    }
    at = Math.max(proseFrom, end) + 1
  }
  return [...parts, ...proseParts(text, proseFrom, text.length)]
}

/** A line that wraps may begin with the name of a cmdlet too: a command begins where a sentence has come to an end. */
function mayBeginAt(text: string, proseFrom: number, at: number): boolean {
  const before = text.slice(Math.max(proseFrom, at - 40), at).trimEnd()
  return before === '' || /[.:!?;>]$|(?:^|\s)(?:run|type|execute)$/iu.test(before)
}

/** Words, and the command that stands behind the last full stop or colon of them. */
function proseParts(text: string, start: number, end: number): readonly TextPart[] {
  const prose = text.slice(start, end)
  if (prose.trim() === '') return []
  let candidates = 0
  for (const { 0: stop, index } of prose.matchAll(/[.:]["'\u201d)]?\s+/gu)) {
    const at = start + index + stop.length
    if (!mayBeCommand(text, at)) continue
    if (++candidates > mostCandidates) break
    const command = commandAt(text, at, end)
    if (command !== undefined) return [{ kind: 'prose', start, end: at }, command]
  }
  return [{ kind: 'prose', start, end }]
}

const firstWord = /[^\s|;]+/y

/** A look at the first word, which may end the sentence too. */
function mayBeCommand(text: string, at: number): boolean {
  firstWord.lastIndex = afterLeadIn(text, at)
  const word = firstWord.exec(text)?.[0] ?? ''
  return /^["'&$]/u.test(word) || commandKind(word.replace(/[.:]$/u, '')) !== undefined
}

function commandAt(text: string, start: number, end: number): TextPart | undefined {
  if (!mayBeCommand(text, start)) return undefined
  const from = afterLeadIn(text, start)
  const to = withoutStop(text, from, end)
  return isCommandLine(text.slice(from, to)) ? { kind: 'commands', start: from, end: to } : undefined
}

function afterLeadIn(text: string, at: number): number {
  leadIn.lastIndex = at
  return leadIn.test(text) ? leadIn.lastIndex : at
}

/** A command goes on where a line ends in a sign that asks for more, or the next one begins with a parameter. */
function endOfCommand(text: string, end: number): number {
  let last = end
  while (last < text.length && (/[`|{(,]\s*$/u.test(text.slice(Math.max(0, last - 8), last)) || /^\n\s{0,40}(?:[-\u2013][A-Za-z]|\||\})/u.test(text.slice(last, last + 48)))) last = endOfLine(text, last + 1)
  return last
}

/** The full stop that ends the sentence is none of the command's. */
function withoutStop(text: string, start: number, end: number): number {
  let last = end
  while (last > start && /\s/u.test(text.charAt(last - 1))) last--
  return /[\p{L}\p{N}"')}][.:]$/u.test(text.slice(Math.max(start, last - 2), last)) ? last - 1 : last
}

function endOfLine(text: string, at: number): number {
  const found = text.indexOf('\n', at)
  return found < 0 ? text.length : found
}
