import { excerpt, isDay, type Range } from '@topolint/yaml'
import { directiveName, type Scope } from './directive-name.js'
import type { DirectiveMistake, NamedDate, NamedRule, ParsedDirective } from './directive.js'

/**
 * The one grammar of all languages, at the beginning of a comment: `topolint-ignore[rule, …]: reason`, with `until=YYYY-MM-DD`
 * before the colon where it is to end, and `topolint-ignore-file` for the whole file. Undefined for a comment that is not for us.
 */
export function parseDirective(text: string): ParsedDirective | undefined {
  const name = directiveName(text)
  if (name === undefined) return undefined
  if (!('scope' in name)) return { mistakes: [{ ...rangeOf(name), message: `"${excerpt(name.written)}" suppresses nothing. Did you mean ${name.meant}?` }] }
  if (text[name.end] !== '[') return { mistakes: [{ ...rangeOf(name), message: `A directive must name the rules that it suppresses; write ${form(name.scope)}` }] }
  const close = text.indexOf(']', name.end)
  if (close < 0) return { mistakes: [{ start: name.end, end: text.trimEnd().length, message: 'The list of rules has no end; put a ] behind the last one' }] }
  return parseRest(text, { scope: name.scope, start: name.start, open: name.end, close })
}

interface Head {
  readonly scope: Scope
  readonly start: number
  readonly open: number
  readonly close: number
}

/** An id that is missing concerns nothing else; without a reason, or with a day that is not understood, the whole directive is void. */
function parseRest(text: string, { scope, start, open, close }: Head): ParsedDirective {
  const misplaced = /\buntil=[^,\]]*/u.exec(text.slice(open, close))
  if (misplaced !== null) {
    const from = open + misplaced.index
    return { mistakes: [{ start: from, end: from + misplaced[0].trimEnd().length, message: 'The last day stands behind the list; write ] until=YYYY-MM-DD: and the reason' }] }
  }
  const rules = readRules(text, open + 1, close)
  const colon = text.indexOf(':', close)
  if (colon < 0 || !isOption(text.slice(close + 1, colon))) return { mistakes: [...rules.mistakes, { start, end: close + 1, message: `A directive must say why; write ${form(scope)}` }] }
  const until = readUntil(text, close + 1, colon)
  const reason = readReason(text, colon)
  const mistakes = [...rules.mistakes, ...until.mistakes, ...reason.mistakes]
  if (until.mistakes.length > 0 || reason.mistakes.length > 0) return { mistakes }
  return { directive: { scope, rules: rules.named, reason: reason.says, ...(until.date === undefined ? {} : { until: until.date }) }, mistakes }
}

interface Mistakes {
  readonly mistakes: readonly DirectiveMistake[]
}

function readRules(text: string, start: number, end: number): Mistakes & { readonly named: readonly NamedRule[] } {
  const named: NamedRule[] = []
  const mistakes: DirectiveMistake[] = []
  let at = start
  for (const piece of text.slice(start, end).split(',')) {
    const id = piece.trim()
    const from = at + piece.length - piece.trimStart().length
    if (id === '') mistakes.push({ start: at - 1, end: at + piece.length + 1, message: 'The id of a rule is missing here' })
    else named.push({ id, start: from, end: from + id.length })
    at += piece.length + 1
  }
  return { named, mistakes }
}

function readUntil(text: string, start: number, end: number): Mistakes & { readonly date?: NamedDate } {
  const written = text.slice(start, end)
  const option = written.trim()
  if (option === '') return { mistakes: [] }
  const range = { start: start + written.indexOf(option), end: start + written.indexOf(option) + option.length }
  const date = /^until=(.*)$/su.exec(option)?.[1]
  if (date === undefined) return { mistakes: [{ ...range, message: `"${excerpt(option)}" is not understood; only until=YYYY-MM-DD may stand before the colon` }] }
  const value = { start: range.end - date.length, end: range.end }
  if (isDay(date)) return { mistakes: [], date: { ...value, date } }
  return { mistakes: [{ ...(date === '' ? range : value), message: `"${excerpt(date)}" must be a day, written YYYY-MM-DD` }] }
}

function readReason(text: string, colon: number): Mistakes & { readonly says: string } {
  const says = text.slice(colon + 1).trim().replace(/\s+/gu, ' ')
  if (isReason(says)) return { says, mistakes: [] }
  return { says, mistakes: [{ start: colon, end: Math.max(colon + 1, text.trimEnd().length), message: 'A directive must say why; write the reason behind the colon' }] }
}

/** Other words between the list and a colon are a reason without its own colon. */
function isOption(text: string): boolean {
  return /^\s*(?:[\w-]+=\S*\s*)?$/u.test(text)
}

/** Something must be said: dashes and dots are no reason. */
export function isReason(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

function form(scope: Scope): string {
  return `topolint-ignore${scope === 'file' ? '-file' : ''}[rule-id]: and the reason`
}

function rangeOf({ start, end }: Range): Range {
  return { start, end }
}
