import { escapeTerminal } from './terminal.js'

/**
 * A message of a SARIF result: one line of plain text in which viewers find neither a link (`[text](target)`) nor a placeholder (`{0}`), and no character
 * that a reader does not see.
 */
export function escapeSarifMessage(text: string): string {
  return escapeTerminal(text).replace(/\](?=\()/gu, '\\]').replace(/\{(?=\d+\})/gu, '{{').replace(/(?<=\{\{\d+)\}/gu, '}}')
}
