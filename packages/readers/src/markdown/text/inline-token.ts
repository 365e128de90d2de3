import type { Range } from '@topolint/yaml'
import { Backticks, rowEnd } from './code-span.js'
import { delimiterAt, type Delimiter } from './emphasis.js'
import { htmlTagAt } from './html-tag.js'
import { referenceAt } from './character-reference.js'

/** A stretch of a text that is not what it looks like. */
export type InlineToken =
  | (Range & { readonly kind: 'skip' })
  | (Range & { readonly kind: 'put'; readonly text: string })
  | (Range & { readonly kind: 'code'; readonly inside: Range })
  | (Range & { readonly kind: 'comment' })
  | (Range & { readonly kind: 'delimiter'; readonly delimiter: Delimiter })
  | (Range & { readonly kind: 'bracket'; readonly sign: '[' | '![' | ']' })

const special = /[\\&`<*_~[\]!]/gu
const escapable = /[!-/:-@[-`{-~]/u
const address = /<((?:https?|ftp|mailto):[^\s<>]*)>/y

/** Whether a text is anything but what it looks like. */
export function hasMarkup(text: string): boolean {
  return nextSpecial(text, 0) !== undefined
}

/** Left to right, each character looked at a bounded number of times. */
export function inlineTokens(text: string): readonly InlineToken[] {
  const scan: Scan = { text, backticks: new Backticks(text), lastCommentEnd: text.lastIndexOf('-->') }
  const tokens: InlineToken[] = []
  special.lastIndex = 0
  for (let match = nextSpecial(text, 0); match !== undefined; ) {
    const token = tokenAt(scan, match)
    if (token !== undefined) tokens.push(token)
    match = nextSpecial(text, token?.end ?? skipTo(text, match))
  }
  return tokens
}

interface Scan {
  readonly text: string
  readonly backticks: Backticks
  readonly lastCommentEnd: number
}

function nextSpecial(text: string, from: number): number | undefined {
  special.lastIndex = from
  return special.exec(text)?.index
}

/** A row of backticks that closes nothing is text as a whole. */
function skipTo(text: string, at: number): number {
  return text.charAt(at) === '`' ? rowEnd(text, at) : at + 1
}

function tokenAt(scan: Scan, start: number): InlineToken | undefined {
  const { text } = scan
  switch (text.charAt(start)) {
    case '\\':
      return escapeAt(text, start)
    case '&':
      return entityAt(text, start)
    case '`':
      return codeAt(scan, start)
    case '<':
      return angleAt(scan, start)
    case '[':
      return { kind: 'bracket', sign: '[', start, end: start + 1 }
    case ']':
      return { kind: 'bracket', sign: ']', start, end: start + 1 }
    case '!':
      return text.charAt(start + 1) === '[' ? { kind: 'bracket', sign: '![', start, end: start + 2 } : undefined
    default:
      return emphasisAt(text, start)
  }
}

function escapeAt(text: string, start: number): InlineToken | undefined {
  const next = text.charAt(start + 1)
  if (next === '\n') return { kind: 'skip', start, end: start + 1 }
  return escapable.test(next) ? { kind: 'put', text: next, start, end: start + 2 } : undefined
}

function entityAt(text: string, start: number): InlineToken | undefined {
  const found = referenceAt(text, start)
  return found === undefined ? undefined : { kind: 'put', text: found.says, start, end: start + found.length }
}

function codeAt({ text, backticks }: Scan, start: number): InlineToken | undefined {
  const open = rowEnd(text, start)
  const close = backticks.closing({ start, end: open })
  if (close === undefined) return undefined
  const padded = close - open > 2 && isSpace(text.charAt(open)) && isSpace(text.charAt(close - 1)) && text.slice(open, close).trim() !== ''
  return { kind: 'code', start, end: close + open - start, inside: padded ? { start: open + 1, end: close - 1 } : { start: open, end: close } }
}

function angleAt({ text, lastCommentEnd }: Scan, start: number): InlineToken | undefined {
  if (text.startsWith('<!--', start) && lastCommentEnd > start) return { kind: 'comment', start, end: text.indexOf('-->', start + 2) + 3 }
  address.lastIndex = start
  if (address.test(text)) return { kind: 'skip', start, end: address.lastIndex }
  const tag = htmlTagAt(text, start)
  if (tag === undefined) return undefined
  const end = start + tag.length
  return tag.parts ? { kind: 'put', text: '\n', start, end } : { kind: 'skip', start, end }
}

function emphasisAt(text: string, start: number): InlineToken | undefined {
  const delimiter = delimiterAt(text, start)
  const { end } = delimiter
  return delimiter.sign === '~' && end - start !== 2 ? undefined : { kind: 'delimiter', delimiter, start, end }
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\n'
}
