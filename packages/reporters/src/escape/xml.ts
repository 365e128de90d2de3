import { escapeHtml } from './html.js'

/** What stands in no XML document, however it is written, and is not hidden either. */
const impossible = /[\ufffe\uffff]/gu

/** A text between tags and in quoted attributes of XML: no `]]>`, no character that a parser must refuse, and no command for the runner of a build that prints it. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(impossible, '\ufffd'))
    .replace(/[\n\t]/gu, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/#(?=#(?:vso)?\[)/giu, '&#35;')
}
