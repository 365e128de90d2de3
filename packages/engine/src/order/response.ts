import type { NodeId } from '../procedure/course.js'
import { answersOf, type Answers } from './answers.js'
import type { Check, Hearing } from './check.js'
import type { Debt } from './debt.js'
import { Asking, sinceStart, tooMany, untilEnd, worldsFor, type Inquiry } from './inquiry.js'
import { onward } from './horizon.js'
import { best, noOutlook, raised, type Outlook } from './outlook.js'
import { doubtful, nowhere } from './prospects.js'
import { stopsOf } from './route.js'
import type { Solver } from './solver.js'
import { touchedBy } from './touched.js'
import type { Predicate } from './truth.js'
import type { Tuple } from './tuple.js'
import type { World } from './world.js'

export interface Response<S> {
  readonly debts: readonly Debt<S>[]
  readonly answer: Predicate<S>
  readonly names: readonly string[]
  readonly direction: 'after' | 'before'
}

/** All debts for one tuple of values. */
interface Demand<S> {
  readonly tuple: Tuple
  readonly debts: Debt<S>[]
}

/** Looks in every world for what is owed without an answer. */
export function hearResponse<S>(inquiry: Inquiry<S>, { debts, answer, names, direction }: Response<S>): readonly Hearing<S>[] {
  if (debts.length === 0) return []
  const answers = answersOf(inquiry.course, answer, names, inquiry.read)
  const demands = demandsOf(debts)
  const steps = [...answers.steps, ...debts.flatMap(({ node }) => node ?? [])]
  return worldsFor(inquiry, steps).map((world) => hearIn(world, inquiry, answers, demands, direction))
}

function demandsOf<S>(debts: readonly Debt<S>[]): readonly Demand<S>[] {
  const demands = new Map<string, Demand<S>>()
  for (const debt of debts) {
    for (const tuple of debt.tuples) {
      const key = JSON.stringify(tuple)
      const demand = demands.get(key) ?? { tuple, debts: [] }
      demand.debts.push(debt)
      demands.set(key, demand)
    }
  }
  return [...demands.values()]
}

function hearIn<S>(world: World, inquiry: Inquiry<S>, answers: Answers, demands: readonly Demand<S>[], direction: Response<S>['direction']): Hearing<S> {
  const asking = new Asking(inquiry.course, world, { pays: answers.toAll, begins: new Set() })
  const found = new Map<Debt<S>, Outlook<S>>()
  for (const { tuple, debts } of demands) {
    const { pays, besidesAll } = answers.to(tuple)
    const roles = { pays, begins: new Set<NodeId>() }
    const outlookAt = asking.exhausted
      ? () => ({ code: doubtful, way: 'on', reason: tooMany }) as const
      : asking.ask(roles, besidesAll, (solver) => outlooks(inquiry, world, asking, solver, debts, direction))
    for (const debt of debts) found.set(debt, best([found.get(debt) ?? noOutlook, outlookAt(debt)]))
  }
  return { world, checks: [...found].flatMap(([debt, outlook]) => checksOf(debt, outlook)), visits: asking.visits }
}

function checksOf<S>({ node = -1, at, member, open }: Debt<S>, outlook: Outlook<S>): readonly Check<S>[] {
  const check = { id: `${node} ${member ?? ''}`, order: node, at, member, outlook }
  if (open === undefined || outlook.code === nowhere) return [check]
  return [check, { id: `${node} and more`, order: node, at, outlook: { code: doubtful, way: 'on', reason: open } }]
}

type OutlookAt<S> = (debt: Debt<S>) => Outlook<S>

function outlooks<S>(inquiry: Inquiry<S>, world: World, asking: Asking<S>, solver: Solver<S>, debts: readonly Debt<S>[], direction: Response<S>['direction']): OutlookAt<S> {
  const { course } = inquiry
  const nodes = debts.flatMap(({ node }) => node ?? [])
  if (nodes.length === 0) return () => overall(inquiry, solver)
  const { shape } = asking
  const towards = touchedBy(course, nodes)
  asking.spend(towards.size + solver.touched.size)
  const common = { course, world, towards }
  const stops =
    direction === 'after'
      ? stopsOf({ ...common, behind: shape, ahead: solver, start: untilEnd(inquiry) }).map(({ node, before, after }) => [node, before.code === nowhere ? noOutlook : after] as const)
      : stopsOf({ ...common, behind: solver, ahead: shape, start: sinceStart(inquiry) }).map(({ node, before, after }) => [node, after.code === nowhere ? noOutlook : before] as const)
  const at = new Map(stops)
  return ({ node }) => (node === undefined ? noOutlook : (at.get(node) ?? noOutlook))
}

/** What the procedure owes from its first step on. */
function overall<S>(inquiry: Inquiry<S>, solver: Solver<S>): Outlook<S> {
  const { after } = untilEnd(inquiry)
  const whole = onward(solver.outlook(inquiry.course.root, after.codes), after)
  const { runsAfter } = inquiry.course
  return runsAfter === undefined ? whole : raised(whole, doubtful, runsAfter)
}
