import type { Command, CommandElement, StringLiteral } from '@topolint/powershell'
import { commandName } from '@topolint/powershell'
import type { Cmdlet } from './cmdlet.js'
import type { CommandContext } from './command-context.js'
import { matchParameter } from './match-parameter.js'

/** A command with the one that somebody wrote behind it without parting them. */
export interface Unglued {
  readonly command: Command
  readonly second?: StringLiteral
}

/** `New-CsTrustedApplication … Enable-CsTopology` on one line is one command for PowerShell, and two for people. */
export function unglued(command: Command, { script }: CommandContext): readonly Unglued[] {
  const table = script.cmdlets()
  const first = table.cmdlet(commandName(command)?.normalised ?? '')
  if (first?.isOfProduct !== true) return [{ command }]
  const parts: Unglued[] = []
  let { name } = command
  let cmdlet: Cmdlet | undefined = first
  let elements: CommandElement[] = []
  const close = (second?: StringLiteral): void => {
    const part: Command = { ...command, name, elements, start: name.start, end: second?.start ?? command.end }
    parts.push(second === undefined ? { command: part } : { command: part, second })
  }
  for (const element of command.elements) {
    if (isSecond(element, elements.at(-1), cmdlet) && table.nameOf(element.value) !== undefined) {
      close(element)
      name = element
      cmdlet = table.cmdlet(element.value)
      elements = []
    } else elements.push(element)
  }
  close()
  return parts
}

/** Behind the name of a parameter that takes a value it would be the value. */
function isSecond(element: CommandElement, before: CommandElement | undefined, cmdlet: Cmdlet | undefined): element is StringLiteral {
  if (element.kind !== 'string' || element.quote !== 'bare') return false
  if (before?.kind !== 'parameter' || before.value !== undefined) return true
  const match = cmdlet === undefined ? undefined : matchParameter(cmdlet, before.name)
  return match?.kind === 'one' && match.parameter.isSwitch
}
