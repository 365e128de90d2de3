import { escapeLog } from './log.js'

/** What follows the `]` of a logging command of Azure Pipelines; the agent turns the escapes back. */
export function escapeAzureData(text: string): string {
  return escapeLog(text).replace(/%/gu, '%AZP25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A')
}

/** The value of a property of a logging command, such as its source path. */
export function escapeAzureProperty(text: string): string {
  return escapeAzureData(text).replace(/;/gu, '%3B').replace(/\]/gu, '%5D')
}
