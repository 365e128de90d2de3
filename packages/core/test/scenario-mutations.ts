import type { Each, PlannedProcedure, PlannedStep } from './planned-procedure.js'

/** A way of getting a scenario wrong, under the names by which the table knows it. */
export interface Mutation {
  readonly kind: 'left out' | 'swapped' | 'wrong'
  readonly name: string
  readonly procedure: PlannedProcedure
}

/** Each single step left out, each pair of neighbours swapped, each value wrong. */
export function mutationsOf(procedure: PlannedProcedure): readonly Mutation[] {
  return [...leftOut(procedure), ...swapped(procedure), ...wrong(procedure), ...missingPrerequisites(procedure)]
}

function leftOut(procedure: PlannedProcedure): readonly Mutation[] {
  const { steps } = procedure
  return steps.map((_, at) => ({ kind: 'left out', name: nameOf(steps, at), procedure: { ...procedure, steps: steps.toSpliced(at, 1) } }))
}

function swapped(procedure: PlannedProcedure): readonly Mutation[] {
  const { steps } = procedure
  return steps.slice(1).flatMap((second, at): readonly Mutation[] => {
    const first = steps[at]
    if (first === undefined) return []
    return [{ kind: 'swapped', name: `${nameOf(steps, at + 1)} before ${nameOf(steps, at)}`, procedure: { ...procedure, steps: steps.toSpliced(at, 2, second, first) } }]
  })
}

function wrong(procedure: PlannedProcedure): readonly Mutation[] {
  const { steps } = procedure
  return steps.flatMap((step, at) =>
    variantsOf(step).map(({ says, step: variant }): Mutation => ({ kind: 'wrong', name: `${nameOf(steps, at)} ${says}`, procedure: { ...procedure, steps: steps.toSpliced(at, 1, variant) } })),
  )
}

interface StepVariant {
  readonly says: string
  readonly step: PlannedStep
}

function variantsOf(step: PlannedStep): readonly StepVariant[] {
  const others = (wrongValues[step.does] ?? []).filter(([subject, value]) => step.subjects[subject] !== value)
  const values = others.map(([subject, value]) => ({ says: value === undefined ? `without ${subject}` : `with ${subject} ${value}`, step: withSubject(step, subject, value) }))
  return [...values, ...fewer(step)]
}

function withSubject(step: PlannedStep, subject: string, value: string | undefined): PlannedStep {
  const others = Object.fromEntries(Object.entries(step.subjects).filter(([name]) => name !== subject))
  return { ...step, subjects: value === undefined ? others : { ...others, [subject]: value } }
}

/** One of several is forgotten. */
function fewer(step: PlannedStep): readonly StepVariant[] {
  const { each } = step
  if (each === undefined || each.members.length < 2) return []
  const rest: Each = { ...each, members: each.members.slice(0, 1) }
  return [{ says: `for one ${each.subject} only`, step: { ...step, each: rest } }]
}

function missingPrerequisites(procedure: PlannedProcedure): readonly Mutation[] {
  return Object.entries(procedure.prerequisites).flatMap(([name, values]) =>
    values.map((value): Mutation => ({ kind: 'left out', name: `prerequisite ${value}`, procedure: { ...procedure, prerequisites: { ...procedure.prerequisites, [name]: values.filter((other) => other !== value) } } })),
  )
}

/** The name of its operation, with a number where there are several. */
function nameOf(steps: readonly PlannedStep[], at: number): string {
  const { does } = steps[at] ?? { does: '' }
  const same = steps.flatMap((step, place) => (step.does === does ? [place] : []))
  return same.length === 1 ? does : `${does} ${same.indexOf(at) + 1}`
}

/** What people get wrong in the steps that name something; without a value, what they forget. */
const wrongValues: Readonly<Record<string, readonly (readonly [string, string | undefined])[]>> = {
  'new-pool': [
    ['pool', 'aps.contoso.com'],
    ['registrar', 'old.contoso.com'],
    ['registrar', 'nwe.contoso.com'],
    ['registrar', undefined],
    ['site', 'site:Redmond'],
    ['computer', 'apps.contoso.com'],
    ['computer', undefined],
  ],
  'new-computer': [
    ['pool', 'oldapps.contoso.com'],
    ['computer', 'app1.contoso.com'],
  ],
  'new-application': [
    ['application', 'apps.contoso.com/servicedesk'],
    ['application', 'oldapps.contoso.com/helpdesk'],
    ['application', 'apps.contoso.com/service desk'],
    ['port', '70000'],
  ],
  'new-contact': [
    ['application', 'apps.contoso.com/servicedesk'],
    ['application', 'oldapps.contoso.com/helpdesk'],
  ],
  'set-registrar': [
    ['pool', 'apps.contoso.com'],
    ['registrar', 'old.contoso.com'],
    ['registrar', 'oldapps.contoso.com'],
  ],
  'set-registrar-null': [['pool', 'apps.contoso.com']],
  move: [
    ['pool', 'oldapps.contoso.com'],
    ['pool', 'apps.contoso.com'],
    ['pool', 'new.contoso.com'],
    ['force', undefined],
  ],
  merge: [['file', 'other.xml']],
  publish: [
    ['file', 'other.xml'],
    ['file', 'merged.tbxml'],
    ['file', undefined],
  ],
  'add-sip-domain': [
    ['authoritative', 'true'],
    ['default', 'false'],
    ['domain', 'fabrikam.com'],
  ],
  'verify-pool': [['pool', 'elsewhere.contoso.com']],
  'apply-update': [['file', 'KB968802']],
  'remove-application': [['application', 'apps.contoso.com/helpdesk']],
  'remove-computer': [['pool', 'apps.contoso.com']],
  'remove-pool': [['pool', 'apps.contoso.com']],
  decommission: [['pool', 'new.contoso.com']],
}
