import type { Editing } from '@topolint/engine'
import type { Command } from '@topolint/powershell'
import type { ScriptText } from './set-value.js'
import { argumentText } from './text-of-value.js'

interface Addition {
  readonly at: { readonly start: number; readonly end: number }
  readonly field: string
  readonly value: string
}

const parameters: Readonly<Record<string, string>> = {
  force: 'Force',
  site: 'Site',
  registrar: 'Registrar',
  nextHop: 'Registrar',
  port: 'Port',
  file: 'FileName',
  legacyApplicationName: 'LegacyApplicationName',
  computerFqdn: 'ComputerFqdn',
}

/** One more parameter at the end of the command that is named there. */
export function addParameter({ nodes }: ScriptText, { at, field, value }: Addition): Editing {
  const parameter = Object.hasOwn(parameters, field) ? parameters[field] : undefined
  if (parameter === undefined) return declined('no parameter is known for it')
  const found = nodes.at(at)
  const command = found?.around.findLast((each): each is Command => each.kind === 'command')
  if (command?.name.kind !== 'string') return declined('no command is written there')
  const { elements } = command
  if (elements.some((element) => element.kind === 'variable' && element.splat)) return declined('the parameters of the command stand elsewhere')
  if (elements.some((element) => element.kind === 'string' && element.quote === 'verbatim')) return declined('what follows is taken as it is written')
  const last = elements.findLast((element) => element.kind !== 'redirection')
  const place = last?.end ?? command.name.end
  const isSwitch = parameter === 'Force'
  if (isSwitch && value !== 'true') return declined('a switch is left out where it is not wanted')
  return { ok: true, edits: [{ start: place, end: place, text: ` -${parameter}${isSwitch ? '' : ` ${argumentText(value)}`}` }] }
}

function declined(reason: string): Editing {
  return { ok: false, reason }
}
