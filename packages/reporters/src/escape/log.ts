import { hidden } from './hidden.js'
import { escapeCharacter } from './terminal.js'
import { guardCommands } from './workflow-command.js'

/** A text that becomes the value of a command in the log of a build: line ends stay, for the command has escapes of its own; whatever else a terminal or a runner would obey is shown. */
export function escapeLog(text: string): string {
  return guardCommands(text).replace(hidden, (character) => (/[\r\n]/u.test(character) ? character : escapeCharacter(character)))
}
