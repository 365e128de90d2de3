import { hidden } from './hidden.js'
import { escapeCharacter } from './terminal.js'
import { guardCommands } from './workflow-command.js'

/** What follows the second `::` of a workflow command; the runner turns the escapes back. */
export function escapeCommandData(text: string): string {
  return visible(text).replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A')
}

/** The value of a property of a workflow command, such as its file or title. */
export function escapeCommandProperty(text: string): string {
  return escapeCommandData(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C')
}

/** The log shows the command too: what a terminal or the runners of others would obey in it is shown instead. */
function visible(text: string): string {
  return guardCommands(text).replace(hidden, (character) => (/[\r\n]/u.test(character) ? character : escapeCharacter(character)))
}
