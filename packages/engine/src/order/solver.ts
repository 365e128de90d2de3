import type { Course, NodeId } from '../procedure/course.js'
import { waysOf } from '../procedure/way.js'
import { beginningOf, type BeginningTable } from './beginnings.js'
import { noOutlook, type Outlook } from './outlook.js'
import { ahead, prospectsSpan, type Prospects } from './prospects.js'
import { outlookOf, type Pay } from './rules-of-paths.js'
import { touchedBy } from './touched.js'
import type { World } from './world.js'

interface Task {
  readonly node: NodeId
  readonly prospects: Prospects
  readonly beginning: boolean
}

/** What steps mean to one question. */
export interface Roles {
  readonly pays: ReadonlyMap<NodeId, Pay>
  readonly begins: ReadonlySet<NodeId>
}

const noRoles: Roles = { pays: new Map(), begins: new Set() }

const on = waysOf('on')

/**
 * Answers what becomes of something owed, for any part of a course, each question once. Solvers are laid on one another:
 * one looks only at the parts with steps of its own and asks the one beneath for the others, so that a value met at
 * few steps costs little. Questions wait on a stack of our own, however deep the course.
 */
export class Solver<S> {
  readonly #course: Course<S>
  readonly #world: World
  readonly #beneath: Solver<S> | undefined
  readonly #touched: ReadonlySet<NodeId>
  readonly #table: BeginningTable<S>
  readonly #outlooks = new Map<number, Outlook<S>>()
  readonly #beginnings = new Map<number, Outlook<S>>()
  #waiting: Task[] = []
  #visits = 0

  private constructor(course: Course<S>, world: World, roles: Roles, beneath?: Solver<S>) {
    this.#course = course
    this.#world = world
    this.#beneath = beneath
    this.#touched = touchedBy(course, [...roles.pays.keys(), ...roles.begins])
    this.#table = { course, world, payAt: (node) => roles.pays.get(node) ?? beneath?.payAt(node), beginsAt: (node) => roles.begins.has(node) }
  }

  /** A solver for what only the shape of the course decides. */
  static of<S>(course: Course<S>, world: World): Solver<S> {
    return new Solver(course, world, noRoles)
  }

  over(roles: Roles): Solver<S> {
    return new Solver(this.#course, this.#world, roles, this)
  }

  /** How many parts were visited, some of them again with another question. */
  get visits(): number {
    return this.#visits
  }

  get touched(): ReadonlySet<NodeId> {
    return this.#touched
  }

  payAt(node: NodeId): Pay | undefined {
    return this.#table.payAt(node)
  }

  outlook(node: NodeId, prospects: Prospects): Outlook<S> {
    return this.#answer({ node, prospects, beginning: false })
  }

  beginning(node: NodeId, prospects: Prospects): Outlook<S> {
    return this.#answer({ node, prospects, beginning: true })
  }

  unpaid(node: NodeId, prospects: Prospects): Outlook<S> {
    return this.#beneath === undefined ? this.outlook(node, prospects) : this.#beneath.unpaid(node, prospects)
  }

  #answer(task: Task): Outlook<S> {
    const outer = this.#waiting
    this.#waiting = []
    let answer = this.#ask(task)
    for (let next = this.#waiting.at(-1); next !== undefined; next = this.#waiting.at(-1)) this.#work(next)
    answer ??= this.#ask(task) ?? noOutlook
    this.#waiting = outer
    return answer
  }

  #work(task: Task): void {
    this.#visits += 1
    const memo = this.#memo(task)
    const key = keyOf(task)
    const answer = memo.get(key) ?? this.#compute(task)
    if (answer === undefined) return
    memo.set(key, answer)
    this.#waiting.pop()
  }

  #compute({ node, prospects, beginning }: Task): Outlook<S> | undefined {
    const outlook = (part: NodeId, then: Prospects): Outlook<S> | undefined => this.#ask({ node: part, prospects: then, beginning: false })
    if (!beginning) return outlookOf(this.#table, node, prospects, outlook)
    const beginnings = (part: NodeId, then: Prospects): Outlook<S> | undefined => this.#ask({ node: part, prospects: then, beginning: true })
    return beginningOf(this.#table, node, prospects, { outlook, beginning: beginnings, unpaid: (part, then) => this.unpaid(part, then) })
  }

  #ask(task: Task): Outlook<S> | undefined {
    if (!this.#touched.has(task.node)) {
      if (task.beginning) return noOutlook
      if (this.#beneath !== undefined) return this.#beneath.outlook(task.node, task.prospects)
      if (this.#course.leaves[task.node] === on) return { code: ahead(task.prospects, 'on'), way: 'on' }
    }
    const known = this.#memo(task).get(keyOf(task))
    if (known === undefined) this.#waiting.push(task)
    return known
  }

  #memo({ beginning }: Task): Map<number, Outlook<S>> {
    return beginning ? this.#beginnings : this.#outlooks
  }
}

function keyOf({ node, prospects }: Task): number {
  return node * prospectsSpan + prospects
}
