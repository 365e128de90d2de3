import { hidden } from './hidden.js'
import { escapeCharacter } from './terminal.js'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text as HTML shows it, between tags and in quoted attributes; line feeds and tabs are what they are. */
export function escapeHtml(text: string): string {
  return text.replace(hidden, (character) => (character === '\n' || character === '\t' ? character : escapeCharacter(character))).replace(/[&<>"']/gu, (character) => entities[character] ?? character)
}
