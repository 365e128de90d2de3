import type { YamlProblem } from '../document.js'
import type { YamlLimits } from '../limits.js'
import { character, isSeparator } from './characters.js'

/**
 * The place where a text has more of something than the limits allow. The parser below keeps an event for each value and
 * cannot be stopped, so what it would make is counted beforehand; signs inside scalars count too, which errs on the safe side.
 */
export function excessOf(text: string, limits: YamlLimits): YamlProblem | undefined {
  let values = 0
  let escapes = 0
  let lines = 1
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset)
    if (isLetter(code)) continue
    if (endsLine(text, offset, code) && ++lines > limits.lines) return excess(offset, limits.lines, 'lines')
    if (beginsEscape(text, offset, code) && ++escapes > limits.escapes) return excess(offset, limits.escapes, 'escapes')
    if (beginsValue(text, offset, code) && ++values > limits.values) return excess(offset, limits.values, 'values')
  }
  return undefined
}

export function excess(offset: number, limit: number, what: string): YamlProblem {
  const message = `The text has more than ${limit.toLocaleString('en-US')} ${what}, which is more than is read; split it into several files`
  return { start: offset, end: offset + 1, message }
}

/** What most characters are, and no sign of anything. */
function isLetter(code: number): boolean {
  return code > character.closeBrace || (code > character.closeBracket && code < character.openBrace) || (code > character.question && code < character.openBracket)
}

/** CR LF ends one line. */
function endsLine(text: string, offset: number, code: number): boolean {
  return code === character.lineFeed || (code === character.carriageReturn && text.charCodeAt(offset + 1) !== character.lineFeed)
}

function beginsEscape(text: string, offset: number, code: number): boolean {
  return code === character.backslash || (code === character.singleQuote && text.charCodeAt(offset + 1) === character.singleQuote)
}

function beginsValue(text: string, offset: number, code: number): boolean {
  switch (code) {
    case character.comma:
    case character.openBracket:
    case character.openBrace:
      return true
    case character.colon:
      return endsKey(text.charCodeAt(offset + 1)) || endsFlowKey(text.charCodeAt(offset - 1))
    case character.dash:
    case character.question:
      return isSeparator(text.charCodeAt(offset + 1))
    default:
      return false
  }
}

function isFlowSign(code: number): boolean {
  return code === character.comma || code === character.openBracket || code === character.openBrace || code === character.closeBracket || code === character.closeBrace
}

function endsKey(next: number): boolean {
  return isSeparator(next) || isFlowSign(next)
}

/** In flow collections `"key":value` needs no space. */
function endsFlowKey(previous: number): boolean {
  return isFlowSign(previous) || previous === character.doubleQuote || previous === character.singleQuote
}
