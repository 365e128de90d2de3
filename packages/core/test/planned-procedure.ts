import type { Scenario } from '@topolint/engine'

/** What one step does, in no language yet. */
export interface PlannedStep {
  readonly does: string
  readonly subjects: Readonly<Record<string, string>>
  /** It is done for each of these. */
  readonly each?: Each
}

export interface Each {
  readonly subject: string
  readonly members: readonly string[]
}

/** A procedure that does a scenario, to be written as a plan, a script or a runbook. */
export interface PlannedProcedure {
  readonly scenario: Scenario
  /** Whether it says which scenario it is, or leaves that to what it does. */
  readonly declared: boolean
  /** The application that it is about. */
  readonly application: string
  readonly prerequisites: Readonly<Record<string, readonly string[]>>
  readonly steps: readonly PlannedStep[]
}

export interface Variant {
  readonly declared: boolean
  /** Whether the steps that the documents leave open are there. */
  readonly optional: boolean
}

const members: Readonly<Record<string, readonly string[]>> = {
  contact: ['sip:helpdesk@contoso.com', 'sip:helpdesk-night@contoso.com'],
  'new contact': ['sip:dispatcher@contoso.com', 'sip:dispatcher-night@contoso.com'],
  computer: ['app1.contoso.com', 'app2.contoso.com'],
  domain: ['contoso.com'],
}

export const frontEnds: readonly string[] = ['fe1.contoso.com', 'fe2.contoso.com']

/** The procedure that does a scenario right, in the order that its data states. */
export function plannedProcedure(scenario: Scenario, { declared, optional }: Variant): PlannedProcedure {
  const steps = scenario.steps.filter((step) => optional || step.optional !== true)
  const makes = scenario.family !== 'upgrade' && steps.some((step) => step.do === 'new-pool')
  const application = makes ? 'apps.contoso.com/dispatcher' : 'oldapps.contoso.com/helpdesk'
  return { scenario, declared, application, prerequisites: prerequisitesOf(scenario), steps: steps.map((step) => plannedStep(scenario, step)) }
}

function plannedStep(scenario: Scenario, { do: does, each }: Scenario['steps'][number]): PlannedStep {
  const subjects = subjectsOf(scenario)[does] ?? {}
  if (does === 'restart-front-end') return { does, subjects, each: { subject: 'computer', members: frontEnds } }
  const list = does === 'new-contact' ? 'new contact' : (each ?? '')
  return each === undefined ? { does, subjects } : { does, subjects, each: { subject: each, members: members[list] ?? [] } }
}

function subjectsOf({ id, family }: Scenario): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const isUpgrade = family === 'upgrade'
  const pool = isUpgrade ? 'apps.contoso.com' : 'oldapps.contoso.com'
  const application = isUpgrade ? 'apps.contoso.com/helpdesk' : 'apps.contoso.com/dispatcher'
  return {
    'new-pool': { pool: 'apps.contoso.com', registrar: 'new.contoso.com', site: 'redmond', computer: 'app1.contoso.com' },
    'new-computer': { pool: 'apps.contoso.com', computer: 'app2.contoso.com' },
    'new-application': { application, port: '6001' },
    'new-contact': { application },
    'verify-pool': { pool: id === '2015-UPG-4' ? 'oldapps.contoso.com' : 'apps.contoso.com' },
    'set-registrar': { pool: 'oldapps.contoso.com', registrar: 'new.contoso.com' },
    'set-registrar-null': { pool: 'oldapps.contoso.com' },
    move: { pool, force: 'true' },
    merge: { file: 'merged.xml' },
    publish: { file: 'merged.xml' },
    'remove-application': { application: 'oldapps.contoso.com/helpdesk' },
    'remove-computer': { pool: 'oldapps.contoso.com', computer: 'oldapp2.contoso.com' },
    'remove-pool': { pool: 'oldapps.contoso.com' },
    decommission: { pool: 'old.contoso.com' },
    bootstrapper: { computer: 'app1.contoso.com' },
    'enable-replica': { computer: 'app1.contoso.com' },
    'start-replica': { computer: 'app1.contoso.com' },
    'replica-up-to-date': { computer: 'app1.contoso.com' },
    'apply-update': { file: id === '2010-COEX-3-OCS' ? 'KB956389' : 'KB2741295' },
  }
}

/** What no step of the scenario does, and its documents ask for. */
function prerequisitesOf({ id, steps }: Scenario): PlannedProcedure['prerequisites'] {
  const usesTool = steps.some((step) => ['remove-legacy', 'wmi-tool', 'verify-provisioner'].includes(step.do))
  return {
    ...(id.endsWith('COEX-2') ? { updates: ['KB968802'] } : {}),
    ...(id === '2010-COEX-3-OCS' ? { updates: ['KB949935', 'KB945053', 'KB942872'] } : {}),
    ...(usesTool ? { done: ['modify-provisioner'] } : {}),
  }
}
