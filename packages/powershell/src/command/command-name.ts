import type { Command } from '../syntax/command.js'
import type { Span } from '../syntax/span.js'
import { withoutAlias } from './alias.js'

export interface CommandName extends Span {
  /** As the command is written, without quotes and with the module. */
  readonly text: string
  /** Before the backslash of `Module\Name`, as written; a path is no module. */
  readonly module: string | undefined
  /** To compare with: lower case, ASCII dashes, without module, aliases replaced. */
  readonly normalised: string
}

const qualified = /^([\w.]+)\\([^\\/]+)$/

/** Nothing where the name is computed, as in `& $tool`. */
export function commandName(command: Command): CommandName | undefined {
  const { name } = command
  if (name.kind !== 'string') return undefined
  const match = isPath(name.value) ? null : qualified.exec(name.value)
  const bare = match?.[2] ?? name.value
  const normalised = withoutAlias(bare.toLowerCase().replace(/[\u2013-\u2015]/g, '-'))
  return { start: name.start, end: name.end, text: name.value, module: match?.[1], normalised }
}

function isPath(name: string): boolean {
  return name.startsWith('.') || /\.(?:exe|ps1|cmd|bat|com|msi)$/i.test(name)
}
