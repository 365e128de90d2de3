import { escapeTerminal } from './terminal.js'

/** A text inside the quotes of a Mermaid label: what is no letter, digit or plain mark is an entity, so that nothing in it is markup, a directive or the end of the label. */
export function escapeMermaid(text: string): string {
  return escapeTerminal(text).replace(/[^\p{L}\p{N} ._,()@/+·-]/gu, (character) => `#${character.codePointAt(0) ?? 0};`)
}
