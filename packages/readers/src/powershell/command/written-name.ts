import { span, textOf, type Span } from '@topolint/engine'
import { commandName, type Command, type ExpandableString } from '@topolint/powershell'
import type { CommandContext } from './command-context.js'

/** What a command is called: as people wrote it, and as tables know it. */
export interface WrittenName {
  readonly text: string
  /** In lower case, without module, path and `.exe`; undefined where it is computed and nobody can tell. */
  readonly known: string | undefined
  readonly at: Span
}

export function writtenName(command: Command, { source, constants }: CommandContext): WrittenName {
  const at = span(source, command.name)
  const name = commandName(command)
  if (name !== undefined) return { text: name.text, known: fileName(name.normalised), at }
  const value = constants.valueOf(command.name)
  const text = value.kind === 'string' ? value.value : value.kind === 'script-root' ? value.rest : command.name.kind === 'expandable' ? endOf(command.name) : undefined
  return { text: text ?? textOf(at), known: text === undefined ? undefined : fileName(text.toLowerCase().replace(/[\u2013-\u2015]/gu, '-')), at }
}

/** `"$tools\ApplicationProvisioner.exe"` names its program whatever the folder is. */
function endOf({ parts }: ExpandableString): string | undefined {
  const last = parts.at(-1)
  const slash = last?.kind === 'text' ? Math.max(last.value.lastIndexOf('\\'), last.value.lastIndexOf('/')) : -1
  return last?.kind === 'text' && slash >= 0 ? last.value.slice(slash + 1) : undefined
}

function fileName(path: string): string {
  const file = path.split(/[\\/]/u).at(-1) ?? path
  return file.replace(/\.exe$/u, '')
}
