import { hidden } from './hidden.js'

const named: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

/** A text as one line that a terminal prints and does not obey. */
export function escapeTerminal(text: string): string {
  return text.replace(hidden, escapeCharacter)
}

/** A text of several lines for a terminal: line feeds and tabs are what they are. */
export function escapeTerminalLines(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(hidden, (character) => (character === '\n' || character === '\t' ? character : escapeCharacter(character)))
}

export function escapeCharacter(character: string): string {
  return named.get(character) ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
