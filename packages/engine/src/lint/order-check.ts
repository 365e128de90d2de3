import type { Estate } from '../estate/estate.js'
import type { View } from '../estate/view.js'
import type { Outcome as Evaluated } from '../expression/expression.js'
import { comparable } from '../model/identity.js'
import type { Step } from '../model/step.js'
import { judge } from '../order/judge.js'
import { lateAnswers } from '../order/late-answers.js'
import type { Outcome, Violation } from '../order/outcome.js'
import type { ReadSubject } from '../order/subject.js'
import { withTellingPaths } from '../order/telling-paths.js'
import type { Coverage, Template } from '../order/template.js'
import { unsure, type Predicate, type Truth } from '../order/truth.js'
import { chart } from '../procedure/chart.js'
import type { Course } from '../procedure/course.js'
import { stepsOf } from '../procedure/steps.js'
import type { ProcedureFact } from '../procedure/procedure-fact.js'
import type { OrderRule, StepCondition } from '../rule/order-rule.js'
import { LaterExports } from './later-exports.js'
import { membersOf } from './order-values.js'
import { stepView } from './procedure-view.js'
import { readSteps } from './read-steps.js'
import { spokenName } from './spoken-name.js'
import type { Timeline } from './timeline.js'
import { withSource } from './source-pool.js'
import type { Knowledge } from './knowledge.js'

/** One procedure under judgement, with what its steps look like to expressions. */
export interface Case {
  readonly estate: Estate
  readonly knowledge: Knowledge
  readonly fact: ProcedureFact
  readonly course: Course<Step>
  readonly procedure: View
  readonly viewOf: (step: Step) => View
  /** A step with the subjects that follow from those that are written. */
  readonly completed: (step: Step) => Step
  readonly read: ReadSubject<Step>
  /** What steps do together, by the step that completes it. */
  readonly composed: ReadonlyMap<Step, readonly Step[]>
  readonly steps: readonly Step[]
}

/** What all procedures of one estate are judged in. */
export interface Surroundings {
  readonly estate: Estate
  /** The estate as it was before any procedure. */
  readonly before: Estate
  readonly knowledge: Knowledge
}

export function toCase({ estate, before, knowledge }: Surroundings, fact: ProcedureFact, timeline: Timeline, procedure: View): Case {
  const completed = once((step: Step) => withSource(knowledge.completed(step), before))
  const steps = stepsOf(fact.body)
  const exports = new LaterExports(estate, steps, fact.document)
  const viewOf = once((step: Step) => stepView(estate, fact, completed(step), { before: () => timeline.before(step), contactAfter: () => exports.contactAfter(step) }))
  return { estate, knowledge, fact, steps, course: chart(fact), procedure, completed, read: readSteps(steps, completed), composed: knowledge.composed(steps), viewOf }
}

/** Steps are asked for again and again, by every rule. */
function once<T>(make: (step: Step) => T): (step: Step) => T {
  const made = new Map<Step, T>()
  return (step) => {
    const seen = made.get(step)
    if (seen !== undefined) return seen
    const fresh = make(step)
    made.set(step, fresh)
    return fresh
  }
}

/** No procedure that people follow is longer; beyond, time would be the attacker's to spend. */
const mostSteps = 10_000

/** What became of a template, with the violations of a runbook whose answer is there but comes too late. */
interface Checked extends Outcome<Step> {
  readonly late: ReadonlySet<Violation<Step>>
}

const nothingChecked: Checked = { violations: [], notPossible: [], checks: 0, visits: 0, late: new Set() }

export function checkOrder(under: Case, order: OrderRule): Checked {
  if (under.steps.length > mostSteps) return tooLong(under)
  if (!isTriggered(under, order)) return nothingChecked
  const { course, read, fact } = under
  const template = templateOf(under, order)
  const outcome = judge(course, template, read)
  const violations = withTellingPaths(course, template, read, outcome.violations)
  return { ...outcome, violations, late: fact.form === 'runbook' ? lateAnswers(course, template, read, violations) : nothingChecked.late }
}

function tooLong({ steps }: Case): Checked {
  const reason = `the order of ${steps.length} steps; up to ${mostSteps} are judged`
  return { ...nothingChecked, notPossible: [{ at: undefined, reason }], checks: 1 }
}

/** Most rules ask about operations that a procedure does not have; nothing else of them need be looked at. */
function isTriggered({ steps, composed, ...under }: Case, { data, condition }: OrderRule): boolean {
  const text = 'every' in data ? data.every : 'none' in data ? data.none : undefined
  if (text === undefined || !condition(text).onlyOperation) return true
  const predicate = toPredicate({ steps, composed, ...under }, condition(text))
  return steps.some((step) => predicate(step) === true)
}

function templateOf(under: Case, order: OrderRule): Template<Step> {
  const { data } = order
  const predicate = (text: string): Predicate<Step> => toPredicate(under, order.condition(text))
  const paths = data.paths === undefined ? {} : { paths: data.paths }
  if ('inOrder' in data) return { ...paths, ...tied(data), inOrder: data.inOrder.map(predicate) }
  if ('none' in data) return { ...paths, none: predicate(data.none) }
  if ('some' in data) return { ...paths, some: predicate(data.some), ...coverage(under, order) }
  const every = { ...paths, ...tied(data), every: predicate(data.every) }
  if (data.neverFollowedBy !== undefined) return { ...every, neverFollowedBy: predicate(data.neverFollowedBy), ...(data.until === undefined ? {} : { until: predicate(data.until) }) }
  if (data.precededBy !== undefined) return { ...every, precededBy: predicate(data.precededBy), ...coverage(under, order) }
  return { ...every, followedBy: predicate(data.followedBy ?? 'false'), ...coverage(under, order) }
}

function tied({ same }: { readonly same?: readonly string[] }): { readonly same?: readonly string[] } {
  return same === undefined ? {} : { same }
}

function coverage(under: Case, { members }: OrderRule): { readonly for?: Coverage<Step | undefined> } {
  const [entry] = members
  if (entry === undefined) return {}
  const [subject, expression] = entry
  return { for: { subject, members: (trigger) => membersOf(expression.evaluate(namesOf(under, trigger))), as: comparable } }
}

/** One condition over steps; most look at the operation alone and are answered once for each operation. */
function toPredicate(under: Case, condition: StepCondition): Predicate<Step> {
  const byOperation = new Map<string, Truth>()
  const answer = (step: Step): Truth => {
    if (step.operation === undefined) return mayBe(under, condition, step)
    if (condition.operations.some((operation) => step.possibly?.includes(operation))) return best([recognised(step), perhaps(step)])
    return recognised(step)
  }
  const recognised = (step: Step): Truth => {
    if (!condition.onlyOperation) return truthOf(condition.expression.evaluate(namesOf(under, step)))
    const known = byOperation.get(step.operation ?? '')
    if (known !== undefined) return known
    const truth = truthOf(condition.expression.evaluate(namesOf(under, step)))
    byOperation.set(step.operation ?? '', truth)
    return truth
  }
  return (step) => {
    const own = answer(step)
    const together = own === true ? undefined : under.composed.get(step)
    return together === undefined ? own : best([own, ...together.map(answer)])
  }
}

/** True if any reading is, else not known if any reading is not. */
function best(truths: readonly Truth[]): Truth {
  return truths.includes(true) || (truths.find((truth) => truth !== false) ?? false)
}

function mayBe({ knowledge }: Case, { operations }: StepCondition, step: Step): Truth {
  if (step.isOpaque === true) return { maybe: `what ${spokenName(step)} does` }
  const candidates = step.possibly === undefined ? knowledge.mayBe(step) : new Set(step.possibly)
  return operations.some((operation) => candidates.has(operation)) ? perhaps(step) : false
}

function perhaps(step: Step): Truth {
  return { maybe: `whether ${spokenName(step)} does it` }
}

export function namesOf({ estate, procedure, viewOf }: Case, step: Step | undefined): Readonly<Record<string, unknown>> {
  return { self: procedure.facade, estate: estate.self.facade, ...(step === undefined ? {} : { step: viewOf(step).facade }) }
}

function truthOf(outcome: Evaluated): Truth {
  if (outcome.state === 'value') return outcome.value === true
  if (outcome.state === 'absent') return false
  const [read] = outcome.reads
  return read === undefined ? unsure : { maybe: read.reason }
}
