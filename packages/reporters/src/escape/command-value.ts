import { escapeLog } from './log.js'

/** What follows the second `::` of a workflow command; the runner turns the escapes back. */
export function escapeCommandData(text: string): string {
  return escapeLog(text).replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A')
}

/** The value of a property of a workflow command, such as its file or title. */
export function escapeCommandProperty(text: string): string {
  return escapeCommandData(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C')
}
