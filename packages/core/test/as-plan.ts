import type { Each, PlannedProcedure, PlannedStep } from './planned-procedure.js'

/** A planned procedure as a plan in YAML. */
export function asPlan({ scenario, declared, application, prerequisites, steps }: PlannedProcedure): string {
  const needs = Object.entries(prerequisites).filter(([, values]) => values.length > 0)
  return [
    'apiVersion: topolint/v1',
    'kind: Plan',
    `name: ${scenario.id}`,
    ...(declared ? [`scenario: ${scenario.id}`] : []),
    `application: ${application}`,
    ...(needs.length === 0 ? [] : ['prerequisites:', ...needs.map(([name, values]) => `  ${name}: [${values.join(', ')}]`)]),
    `steps:${steps.length === 0 ? ' []' : ''}`,
    ...grouped(steps).flatMap(linesOf),
    '',
  ].join('\n')
}

/** Neighbours that are done for each of the same things are done together, one thing after the other. */
function grouped(steps: readonly PlannedStep[]): readonly (readonly PlannedStep[])[] {
  const groups: PlannedStep[][] = []
  for (const step of steps) {
    const last = groups.at(-1)
    if (step.each !== undefined && sameEach(last?.[0]?.each, step.each)) last?.push(step)
    else groups.push([step])
  }
  return groups
}

function sameEach(one: Each | undefined, other: Each): boolean {
  return one?.subject === other.subject && one.members.join() === other.members.join()
}

function linesOf(group: readonly PlannedStep[]): readonly string[] {
  const each = group[0]?.each
  if (each === undefined) return group.map((step) => `  - ${stepText(step)}`)
  return [`  - each: ${each.subject}`, `    in: [${each.members.join(', ')}]`, '    steps:', ...group.map((step) => `      - ${stepText(step)}`)]
}

function stepText({ does, subjects }: PlannedStep): string {
  return `{ ${Object.entries({ do: does, ...subjects }).map(([name, value]) => `${name}: ${value}`).join(', ')} }`
}
