import type { NewStep } from '@topolint/engine'
import { argumentText } from './text-of-value.js'

/** A command that does what a step asks for. */
interface Wording {
  readonly command: string
  /** The parameters for the subjects of the step. */
  readonly parameters?: Readonly<Record<string, string>>
  /** What is said where the step says nothing. */
  readonly otherwise?: Readonly<Record<string, string>>
}

const service = { parameters: { service: 'Name', computer: 'ComputerName' } }
const frontEnd = { ...service, otherwise: { service: 'RTCSRV' } }

const wordings: Readonly<Record<string, readonly Wording[]>> = {
  'enable-topology': [{ command: 'Enable-CsTopology' }],
  'restart-front-end': [{ command: 'Stop-CsWindowsService', ...frontEnd }, { command: 'Start-CsWindowsService', ...frontEnd }],
  'stop-service': [{ command: 'Stop-CsWindowsService', ...service }],
  'start-service': [{ command: 'Start-CsWindowsService', ...service }],
  'move': [{ command: 'Move-CsApplicationEndpoint', parameters: { contact: 'Identity', pool: 'TargetApplicationPool' } }],
  'check-contact': [{ command: 'Get-CsApplicationEndpoint', parameters: { contact: 'Identity', pool: 'PoolFqdn' } }],
  'merge': [{ command: 'Merge-CsLegacyTopology', parameters: { file: 'TopologyXmlFileName' } }],
  'publish': [{ command: 'Publish-CsTopology', parameters: { file: 'FileName' } }],
  'import-legacy-configuration': [{ command: 'Import-CsLegacyConfiguration' }],
  'enable-replica': [{ command: 'Enable-CsReplica' }],
  'set-registrar': [{ command: 'Set-CsTrustedApplicationPool', parameters: { pool: 'Identity', registrar: 'Registrar' } }],
  'remove-contact': [{ command: 'Remove-CsTrustedApplicationEndpoint', parameters: { contact: 'Identity' } }],
  'remove-pool': [{ command: 'Remove-CsTrustedApplicationPool', parameters: { pool: 'Identity' } }],
}

/** The commands for a step, one a line; undefined for what no command is known for. */
export function commandLines({ does, subjects }: NewStep): readonly string[] | undefined {
  const known = Object.hasOwn(wordings, does) ? wordings[does] : undefined
  const lines = (known ?? []).flatMap((wording) => lineOf(wording, subjects) ?? [])
  return known === undefined || lines.length < known.length ? undefined : lines
}

function lineOf({ command, parameters = {}, otherwise = {} }: Wording, subjects: NewStep['subjects']): string | undefined {
  const said = Object.entries({ ...otherwise, ...subjects })
  if (!said.every(([subject]) => Object.hasOwn(parameters, subject))) return undefined
  const written = Object.entries(parameters).flatMap(([subject, parameter]) => said.filter(([name]) => name === subject).map(([, value]) => ` -${parameter} ${argumentText(value)}`))
  return `${command}${written.join('')}`
}
