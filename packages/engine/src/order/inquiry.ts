import type { Course, NodeId } from '../procedure/course.js'
import { waysOf, type Way } from '../procedure/way.js'
import { horizonOf, type Horizon } from './horizon.js'
import { noOutlook, type Outlook } from './outlook.js'
import { doubtful, nowhere, open, type Code } from './prospects.js'
import type { Place } from './route.js'
import { Solver, type Roles } from './solver.js'
import type { ReadSubject } from './subject.js'
import { touchedBy } from './touched.js'
import { worldsOf, type World } from './world.js'

/** One template put to one procedure. */
export interface Inquiry<S> {
  readonly course: Course<S>
  readonly read: ReadSubject<S>
  /** Whether failed runs owe as well. */
  readonly failedToo: boolean
}

/** How many visits a procedure is worth, whatever values tie its steps. */
export function mostVisits<S>({ nodes }: Course<S>): number {
  return 500_000 + 50 * nodes.length
}

export const tooMany = 'too many different values to compare'

type Start<S> = Omit<Place<S>, 'node'>

/** Nothing is owed before the first step; what is owed at the end stays open. */
export function wholeRun<S>(inquiry: Inquiry<S>, before: Code): Start<S> {
  return { before: before === nowhere ? noOutlook : { code: before, way: 'on' }, after: ends(inquiry, { code: open, way: 'on' }) }
}

/** What is owed before the first step may have been paid by what runs before. */
export function sinceStart<S>(inquiry: Inquiry<S>): Start<S> {
  return { ...wholeRun(inquiry, open), before: atEdge(inquiry.course.runsAfter) }
}

/** What is owed at the end may be paid by what runs after. */
export function untilEnd<S>(inquiry: Inquiry<S>): Start<S> {
  return { ...wholeRun(inquiry, open), after: ends(inquiry, atEdge(inquiry.course.runsBefore)) }
}

function atEdge<S>(reason: string | undefined): Outlook<S> {
  return reason === undefined ? { code: open, way: 'on' } : { code: doubtful, way: 'on', reason }
}

function ends<S>({ failedToo }: Inquiry<S>, end: Outlook<S>): Horizon<S> {
  const counted: readonly Way[] = failedToo ? ['on', 'done', 'failed', 'thrown'] : ['on', 'done']
  return horizonOf(counted.map((way) => [way, { ...end, way }] as const))
}

/** The worlds in which these steps may fare differently. */
export function worldsFor<S>({ course }: Inquiry<S>, steps: Iterable<NodeId>): readonly World[] {
  const relevant = new Set(touchedBy(course, steps))
  const on = waysOf('on')
  course.leaves.forEach((ways, node) => {
    if (ways !== on) relevant.add(node)
  })
  return worldsOf(course, relevant)
}

/** One question after another, as long as they are worth it. */
export class Asking<S> {
  readonly shape: Solver<S>
  readonly #common: Solver<S>
  readonly #limit: number
  #visits = 0

  constructor(course: Course<S>, world: World, common: Roles) {
    this.shape = Solver.of(course, world)
    this.#common = this.shape.over(common)
    this.#limit = mostVisits(course)
  }

  get visits(): number {
    return this.#visits + this.#common.visits + this.shape.visits
  }

  get exhausted(): boolean {
    return this.visits > this.#limit
  }

  /** Counts parts that were walked through on the way to steps. */
  spend(visits: number): void {
    this.#visits += visits
  }

  /** Asks with some roles in place, on top of the common ones or instead of them. */
  ask<T>(roles: Roles, common: boolean, question: (solver: Solver<S>) => T): T {
    const solver = roles.pays.size + roles.begins.size === 0 && common ? this.#common : (common ? this.#common : this.shape).over(roles)
    const before = solver.visits
    const answer = question(solver)
    if (solver !== this.#common) this.#visits += solver.visits - before
    return answer
  }
}
