import { escapeTerminal } from './terminal.js'

/** A text inside the quotes of a Mermaid label: what is no letter, digit or plain mark is an entity, so that nothing in it is markup, a directive or the end of the label. */
export function escapeMermaid(text: string): string {
  return escapeTerminal(text)
    .replace(/[^\p{L}\p{N} ._,()@/+·-]/gu, entityOf)
    .replace(wordsOfMermaid, entityOf)
}

/** The last letter of `direction`, which Mermaid takes for a statement even in quotes, and what makes the beginning of a label the item of a list. */
const wordsOfMermaid = /(?<=directio)n(?=\s)|^[+-](?=\s)|(?<=^\d{1,9})[.)](?=\s)/giu

function entityOf(character: string): string {
  return `#${character.codePointAt(0) ?? 0};`
}
