import { span, unknown, type Fields, type OpenStep, type Source, type Step, type Tree } from '@topolint/engine'
import { PathSegments } from './path-segments.js'
import { readLeaf } from './plan-step.js'
import type { DecodedGroup, DecodedStep, DecodedSteps } from './schema/step-schema.js'
import type { StepBudget } from './step-budget.js'
import { at, isWhole } from './to-field.js'

/** What the surroundings of a step say of it. */
export interface StepReading {
  readonly source: Source
  /** The operations that are known; without them every word after `do:` counts as one. */
  readonly operations: ReadonlySet<string> | undefined
  /** What the groups around a step say that it is about. */
  readonly subjects: Fields
  /** Where the steps stand, by identities. */
  readonly path: string
  readonly budget: StepBudget
}

export interface PlanTree {
  readonly body: Tree<Step>
  readonly openSteps: readonly OpenStep[]
}

/** Steps hold groups that hold steps, as deep as the parser lets documents be. */
export function readSteps(reading: StepReading, steps: DecodedSteps | undefined): PlanTree {
  const segments = new PathSegments()
  return inSequence((steps?.items ?? []).flatMap((step) => readStep(reading, step, segments) ?? []))
}

export function inSequence(parts: readonly PlanTree[]): PlanTree {
  return { body: { kind: 'sequence', body: parts.map(({ body }) => body) }, openSteps: parts.flatMap(({ openSteps }) => openSteps) }
}

function readStep(reading: StepReading, step: DecodedStep, segments: PathSegments): PlanTree | undefined {
  const path = `${reading.path}/${segments.next(nameOf(step))}`
  if ('steps' in step.fields) return readGroup({ ...reading, path }, { ...step, fields: step.fields })
  const leaf = readLeaf(reading, step, path)
  return leaf === undefined ? undefined : { body: { kind: 'step', step: leaf.step }, openSteps: leaf.open === undefined ? [] : [leaf.open] }
}

function readGroup(reading: StepReading, group: DecodedGroup): PlanTree {
  const { when, otherwise } = group.fields
  const then = readTurns(reading, group)
  if (when === undefined) return then
  const no = `it is not so that ${when.value}`
  const yes = { when: when.value, body: then.body }
  const choice = { kind: 'choice', decider: 'user' } as const
  if (otherwise === undefined) return { body: { ...choice, branches: [yes], otherwise: no }, openSteps: then.openSteps }
  const other = readSteps({ ...reading, path: `${reading.path}/otherwise` }, otherwise)
  return { body: { ...choice, branches: [yes, { when: no, body: other.body }] }, openSteps: [...then.openSteps, ...other.openSteps] }
}

/** Things that are named are gone through one by one; of others it is known only that each turn has another. */
function readTurns(reading: StepReading, { fields: { each, in: members, steps } }: DecodedGroup): PlanTree {
  if (each === undefined) return readSteps(reading, steps)
  const { source, path, budget } = reading
  const about = (subject: Fields[string], turn = path) => readSteps({ ...reading, path: turn, subjects: { ...reading.subjects, [each.value]: subject } }, steps)
  if (members !== undefined && isWhole(members) && budget.take(members.items.length, steps)) {
    return inSequence(members.items.map((member) => about(at(source, member, member.value), `${path}/${member.value}`)))
  }
  const { body, openSteps } = about({ ...unknown(`each ${each.value}`, span(source, (members ?? each).range)), variable: each.value })
  return { body: { kind: 'loop', turns: 'open', variables: [each.value], body }, openSteps }
}

function nameOf({ fields }: DecodedStep): string {
  if ('do' in fields) return fields.do.value
  if ('each' in fields) return `each ${fields.each.value}`
  if ('when' in fields) return `when ${fields.when.value}`
  return fields.title?.value ?? Object.keys(fields).find((key) => key !== 'shell') ?? ''
}
