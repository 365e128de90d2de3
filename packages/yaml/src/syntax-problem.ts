import type { YamlProblem } from './document.js'
import type { SyntaxFailure } from './events.js'
import type { Range } from './range.js'
import { syntaxMessage } from './syntax-messages.js'
import { character, isBlank, isLineBreak, startOfLine } from './text/characters.js'

/** A syntax error in the words of people who write files, at the character that cannot be read. */
export function syntaxProblem(text: string, chunk: Range, { offset, reason }: SyntaxFailure, depth: number): YamlProblem {
  const tab = isAboutIndentation(reason) ? indentingTab(text, offset) : undefined
  if (tab !== undefined) return { start: tab, end: tab + 1, message: 'A tab cannot indent a line in YAML; use spaces' }
  const start = Math.min(Math.max(offset, chunk.start), chunk.end)
  const sign = start < chunk.end ? String.fromCodePoint(text.codePointAt(start) ?? 0) : ''
  const message = syntaxMessage(reason, { sign, depth }) ?? `The YAML cannot be read here: ${reason}`
  return { start, end: isLineBreak(sign.charCodeAt(0)) ? start : start + sign.length, message }
}

const indentation = ['tab characters', 'bad indentation', 'deficient indentation', 'end of the stream', 'can not read a block mapping', "expected ':'"]

function isAboutIndentation(reason: string): boolean {
  return indentation.some((beginning) => reason.startsWith(beginning))
}

/** The first tab before the text of the line, the likely reason why its indentation is wrong. */
function indentingTab(text: string, offset: number): number | undefined {
  for (let place = startOfLine(text, offset); isBlank(text.charCodeAt(place)); place++) if (text.charCodeAt(place) === character.tab) return place
  return undefined
}
