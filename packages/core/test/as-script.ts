import type { PlannedProcedure, PlannedStep } from './planned-procedure.js'

/** A planned procedure as a script, with the commands that people use; what no command does is left to people. */
export function asScript({ scenario, declared, application, steps: planned }: PlannedProcedure): string {
  const merges = scenario.steps.some((step) => step.do === 'merge')
  const steps = planned.map((step) => (step.does === 'publish' && !merges ? { does: 'enable-topology', subjects: {} } : step))
  const head = declared ? [`# topolint: scenario=${scenario.id} application=${application}`] : []
  return [...head, ...grouped(steps).flatMap(linesOf), ''].join('\n')
}

/** Neighbours that are done for each of the same things stand in one loop. */
export function grouped(steps: readonly PlannedStep[]): readonly (readonly PlannedStep[])[] {
  const groups: PlannedStep[][] = []
  for (const step of steps) {
    const last = groups.at(-1)
    const each = last?.[0]?.each
    if (step.each !== undefined && each?.subject === step.each.subject && each.members.join() === step.each.members.join()) last?.push(step)
    else groups.push([step])
  }
  return groups
}

function linesOf(group: readonly PlannedStep[]): readonly string[] {
  const each = group[0]?.each
  if (each === undefined) return group.flatMap((step) => commandsOf(step))
  const body = group.flatMap((step) => commandsOf({ ...step, subjects: { ...step.subjects, [each.subject]: `$${each.subject}` } }))
  return [`foreach ($${each.subject} in ${each.members.map((member) => `'${member}'`).join(', ')}) {`, ...body.map((line) => `  ${line}`), '}']
}

type Command = readonly [cmdlet: string, parameters: Readonly<Record<string, string>>]

const cmdlets: Readonly<Record<string, Command>> = {
  'new-pool': ['New-CsTrustedApplicationPool', { pool: 'Identity', registrar: 'Registrar', site: 'Site', computer: 'ComputerFqdn' }],
  'new-computer': ['New-CsTrustedApplicationComputer', { computer: 'Identity', pool: 'Pool' }],
  'new-application': ['New-CsTrustedApplication', { application: 'Identity', port: 'Port' }],
  'new-contact': ['New-CsTrustedApplicationEndpoint', { id: 'ApplicationId', pool: 'TrustedApplicationPoolFqdn', contact: 'SipAddress' }],
  'enable-topology': ['Enable-CsTopology', {}],
  'set-registrar': ['Set-CsTrustedApplicationPool', { pool: 'Identity', registrar: 'Registrar' }],
  'set-registrar-null': ['Set-CsTrustedApplicationPool', { pool: 'Identity', nothing: 'Registrar' }],
  move: ['Move-CsApplicationEndpoint', { contact: 'Identity', pool: 'TargetApplicationPool' }],
  'check-contact': ['Get-CsApplicationEndpoint', { contact: 'Identity' }],
  merge: ['Merge-CsLegacyTopology', { file: 'TopologyXmlFileName' }],
  publish: ['Publish-CsTopology', { file: 'FileName' }],
  'import-legacy-configuration': ['Import-CsLegacyConfiguration', {}],
  'verify-pool': ['Get-CsTrustedApplicationPool', { pool: 'Identity' }],
  'remove-contact': ['Remove-CsTrustedApplicationEndpoint', { contact: 'Identity' }],
  'remove-application': ['Remove-CsTrustedApplication', { application: 'Identity' }],
  'remove-computer': ['Remove-CsTrustedApplicationComputer', { computer: 'Identity' }],
  'remove-pool': ['Remove-CsTrustedApplicationPool', { pool: 'Identity' }],
}

/** What a step is in PowerShell; nothing, if no command does it. */
export function commandsOf({ does, subjects }: PlannedStep): readonly string[] {
  const special = others[does]
  if (special !== undefined) return special(subjects)
  const command = cmdlets[does]
  if (command === undefined) return []
  const [cmdlet, names] = command
  const [pool, id = ''] = (subjects['application'] ?? '').split('/')
  const all = { ...(pool === undefined || id === '' ? {} : { pool }), id, nothing: '$null', ...subjects }
  const parameters = Object.entries(names).flatMap(([subject, parameter]) => {
    const value = Object.hasOwn(all, subject) ? all[subject as keyof typeof all] : undefined
    return value === undefined || value === '' ? [] : [`-${parameter} ${quoted(value)}`]
  })
  return [[cmdlet, ...parameters, ...(subjects['force'] === 'true' ? ['-Force'] : [])].join(' ')]
}

function quoted(value: string): string {
  return value.startsWith('$') || /^\d+$/u.test(value) ? value : `'${value}'`
}

type Subjects = PlannedStep['subjects']

function inSession(computer: string | undefined, command: string): readonly string[] {
  return [computer === undefined ? command : `Invoke-Command -ComputerName ${quoted(computer)} { ${command} }`]
}

const others: Readonly<Record<string, (subjects: Subjects) => readonly string[]>> = {
  'restart-front-end': ({ computer }) => inSession(computer, 'Restart-Service RTCSRV'),
  'stop-application': () => ['Stop-Service HelpDeskBot'],
  'verify-entries': () => [`Get-CsTrustedApplicationPool -Identity 'oldapps.contoso.com'`],
  launch: () => ['Start-Service HelpDeskBot'],
  install: () => ['msiexec /i HelpDesk.msi /qn'],
  ocscore: () => ['msiexec /i OCSCore.msi /qn'],
  'install-wmi-provider': () => ['msiexec /i OCSWMIBC.msi /qn'],
  'apply-update': ({ file = '' }) => [`msiexec /p ${file}.msp /qn`],
  'remove-legacy': () => ['ApplicationProvisioner.exe /remove HelpDesk'],
  'wmi-tool': () => ['ApplicationProvisioner.exe /list'],
  'add-sip-domain': ({ domain = '', authoritative = 'false' }) => [`Set-WmiInstance -Class MSFT_SIPDomainData -Arguments @{ Address = ${quoted(domain)}; Authoritative = $${authoritative} }`],
  'regenerate-users': () => [`osql -S '(local)\\rtc' -d rtc -E -Q "exec UrRegenerate"`],
  'request-certificate': () => [`Request-CsCertificate -New -Type Default -DomainName 'apps.contoso.com'`],
  'set-certificate': ({ computer }) => inSession(computer, 'Set-CsCertificate -Type Default -Thumbprint 28E7F1D3A0B94C5E6F70'),
  'install-database': () => ['Install-CsDatabase -CentralManagementDatabase -SqlServerFqdn sql1.contoso.com'],
  bootstrapper: ({ computer }) => inSession(computer, 'Bootstrapper.exe /BootstrapLocalMgmt /MinCache'),
  'enable-replica': ({ computer }) => inSession(computer, 'Enable-CsReplica'),
  'start-replica': ({ computer }) => inSession(computer, 'Start-Service REPLICA'),
  'replica-up-to-date': ({ computer }) => inSession(computer, 'Get-CsManagementStoreReplicationStatus'),
  'firewall-exception': () => ['New-NetFirewallRule -DisplayName HelpDesk -LocalPort 6001 -Protocol TCP'],
}
