import type { Scenario } from '@topolint/engine'

export interface PlanVariant {
  /** Whether the plan says which scenario it is, or leaves it to what it does. */
  readonly declared: boolean
  /** Whether the steps that the documents leave open are there. */
  readonly optional: boolean
}

const contacts = ['sip:helpdesk@contoso.com', 'sip:helpdesk-night@contoso.com']
const frontEnds = ['fe1.contoso.com', 'fe2.contoso.com']
const lists: Readonly<Record<string, readonly string[]>> = { contact: contacts, computer: ['app1.contoso.com', 'app2.contoso.com'], domain: ['contoso.com'] }

/** A topology and a plan that do a scenario right, made from the order that the scenario's data states. */
export function correctPlan(scenario: Scenario, variant: PlanVariant): string {
  return `${topologyOf(scenario)}---\n${planOf(scenario, variant)}`
}

function topologyOf({ id, from, to, ucma }: Scenario): string {
  const three = id === 'THREE'
  const old = three ? 'lync2010' : (from?.[0] ?? to)
  const current = three ? 'sfb2015' : (to ?? 'lync2010')
  return [
    'apiVersion: topolint/v1',
    'kind: Topology',
    'name: contoso',
    'sites: [{ id: redmond, name: Redmond }]',
    'sipDomains: [contoso.com]',
    'pools:',
    ...(old === undefined || old === current ? [] : [`  - { fqdn: old.contoso.com, product: ${old}, computers: [oldfe.contoso.com], users: 0 }`]),
    ...(three ? ['  - { fqdn: middle.contoso.com, product: lync2013, computers: [middlefe.contoso.com] }'] : []),
    `  - { fqdn: new.contoso.com, product: ${current}, site: redmond, computers: [${frontEnds.join(', ')}] }`,
    'applicationPools:',
    '  - fqdn: oldapps.contoso.com',
    `    product: ${old ?? current}`,
    `    nextHop: ${old === undefined || old === current ? 'new' : 'old'}.contoso.com`,
    '    created: 2009-01-01',
    '    computers: [oldapp.contoso.com]',
    '    applications:',
    `      - { id: helpdesk, ucma: ${id === 'COEX-1' ? '1.0' : (ucma?.from ?? '4.0')}, port: 6001, contacts: [${contacts.join(', ')}] }`,
    '',
  ].join('\n')
}

function planOf(scenario: Scenario, { declared, optional }: PlanVariant): string {
  const steps = scenario.steps.filter((step) => optional || step.optional !== true)
  return [
    'apiVersion: topolint/v1',
    'kind: Plan',
    `name: ${scenario.id}`,
    ...(declared ? [`scenario: ${scenario.id}`] : []),
    'application: oldapps.contoso.com/helpdesk',
    'prerequisites:',
    '  updates: [KB2741295, KB968802, KB949935, KB945053, KB942872, KB956389]',
    '  installed: [OCSWMIBC.msi]',
    '  groups: [RTCUniversalServerAdmins]',
    '  done: [verify-deployment, modify-provisioner]',
    `steps:${steps.length === 0 ? ' []' : ''}`,
    ...grouped(steps).flatMap((group) => linesOf(scenario, group)),
    '',
  ].join('\n')
}

type ScenarioStep = Scenario['steps'][number]

/** Neighbours that are done for each of the same things are done together, one thing after the other. */
function grouped(steps: readonly ScenarioStep[]): readonly (readonly ScenarioStep[])[] {
  const groups: ScenarioStep[][] = []
  for (const step of steps) {
    const last = groups.at(-1)
    if (step.each !== undefined && last?.[0]?.each === step.each) last.push(step)
    else groups.push([step])
  }
  return groups
}

function linesOf(scenario: Scenario, group: readonly ScenarioStep[]): readonly string[] {
  const [first] = group
  if (first?.do === 'restart-front-end') return eachOf('computer', frontEnds, ['restart-front-end'])
  if (first?.each === undefined) return group.flatMap((step) => [`  - ${stepText(scenario, step.do)}`])
  return eachOf(first.each, lists[first.each] ?? [], group.map((step) => stepText(scenario, step.do).slice('{ do: '.length, -2)))
}

function eachOf(subject: string, members: readonly string[], steps: readonly string[]): readonly string[] {
  return [`  - each: ${subject}`, `    in: [${members.join(', ')}]`, '    steps:', ...steps.map((step) => `      - { do: ${step} }`)]
}

function stepText(scenario: Scenario, operation: string): string {
  const moved = scenario.family === 'upgrade' ? 'apps' : 'oldapps'
  const subjects: Readonly<Record<string, string>> = {
    'new-pool': 'pool: apps.contoso.com, registrar: new.contoso.com, site: redmond, computer: app1.contoso.com',
    'new-computer': 'pool: apps.contoso.com, computer: app2.contoso.com',
    'new-application': 'application: apps.contoso.com/helpdesk, port: 6001',
    'new-contact': 'application: apps.contoso.com/helpdesk',
    'set-registrar': 'pool: oldapps.contoso.com, registrar: new.contoso.com',
    'set-registrar-null': 'pool: oldapps.contoso.com',
    move: `pool: ${moved}.contoso.com, force: true`,
    merge: 'file: merged.xml',
    publish: 'file: merged.xml',
    'remove-contact': 'contact: sip:helpdesk@contoso.com',
    'remove-application': 'application: oldapps.contoso.com/helpdesk',
    'remove-computer': 'pool: oldapps.contoso.com, computer: oldapp.contoso.com',
    'remove-pool': 'pool: oldapps.contoso.com',
    decommission: 'pool: old.contoso.com',
    'apply-update': 'file: KB2741295',
  }
  const own = subjects[operation]
  return `{ do: ${operation}${own === undefined ? '' : `, ${own}`} }`
}
