import type { Caught, Course, Ensured, Judged, NodeId, Scope, StepAt, Then } from '../procedure/course.js'
import type { Way } from '../procedure/way.js'
import { best, noOutlook, raised, through, worst, worstCase, type Outlook } from './outlook.js'
import { ahead, conditional, joinWays, membersOf, nowhere, only, standing, withWay, type Code, type Prospects } from './prospects.js'
import type { World } from './world.js'
import { trailOf } from './trail.js'

/** Asks for the outlook of a part; undefined as long as it is not known. */
export type Ask<S> = (node: NodeId, prospects: Prospects) => Outlook<S> | undefined

/** What a step does to what is owed when it is met. */
export interface Pay {
  readonly code: Code
  readonly reason?: string | undefined
}

export interface Table<S> {
  readonly course: Course<S>
  readonly world: World
  readonly payAt: (node: NodeId) => Pay | undefined
}

/** What becomes of something owed before the node, given what becomes of it after each way of leaving. */
export function outlookOf<S>(table: Table<S>, id: NodeId, prospects: Prospects, ask: Ask<S>): Outlook<S> | undefined {
  const node = table.course.nodes[id]
  switch (node?.kind) {
    case undefined:
      return noOutlook
    case 'nothing':
      return { code: ahead(prospects, 'on'), way: 'on' }
    case 'leave':
      return { code: ahead(prospects, node.way), way: node.way }
    case 'step':
      return ofStep(node, table.payAt(id), prospects)
    case 'then':
      return ofThen(node, prospects, ask)
    case 'judged':
      return ofJudged(node, table.world, prospects, ask)
    case 'fork': {
      const outlooks = all(node.branches.map((branch) => ask(branch, prospects)))
      return outlooks && best(outlooks)
    }
    case 'scope':
      return scoped(node, ask(node.body, joinWays(prospects, node.ends)))
    case 'caught':
      return ofCaught(node, prospects, ask)
    case 'ensured':
      return ofEnsured(node, table.course, prospects, ask)
  }
}

/** A step that fails did nothing; that it failed is said only where it matters. */
function ofStep<S>(node: StepAt<S>, pay: Pay | undefined, prospects: Prospects): Outlook<S> {
  const on: Outlook<S> = { code: ahead(prospects, 'on'), way: 'on' }
  const done = pay === undefined ? on : raised(on, pay.code, pay.reason)
  const thrown = node.mayFail ? ahead(prospects, 'thrown') : nowhere
  if (thrown === nowhere || (done.code !== nowhere && standing(done.code) <= standing(thrown))) return done
  if (done.code === nowhere) return { code: thrown, way: 'thrown' }
  return { code: conditional(thrown), way: 'thrown', trail: trailOf({ fails: node.step }) }
}

function ofThen<S>(node: Then, prospects: Prospects, ask: Ask<S>): Outlook<S> | undefined {
  const second = ask(node.second, prospects)
  const first = second && ask(node.first, withWay(prospects, 'on', second.code))
  return first && through(first, 'on', second)
}

function ofJudged<S>(node: Judged, world: World, prospects: Prospects, ask: Ask<S>): Outlook<S> | undefined {
  const possible = casesIn(node, world)
  const outlooks = all(possible.map(({ node: branch }) => ask(branch, prospects)))
  return outlooks && worstCase(outlooks.map((outlook, index) => ({ when: possible[index]?.when ?? '', outlook })))
}

export function casesIn({ cases, decision }: Judged, world: World): Judged['cases'] {
  const settled = world.get(decision)
  return settled === undefined ? cases : cases.filter(({ when }) => when === settled)
}

export function scoped<S>(node: Scope, body: Outlook<S> | undefined): Outlook<S> | undefined {
  return body && membersOf(node.ends).includes(body.way) ? { ...body, way: 'on' } : body
}

function ofCaught<S>(node: Caught, prospects: Prospects, ask: Ask<S>): Outlook<S> | undefined {
  const handled = handlerOutlook(node, prospects, ask)
  const body = handled && ask(node.body, withWay(prospects, 'thrown', handled.code))
  return body && through(body, 'thrown', handled)
}

/** Which catch is met is not known: the worst. */
export function handlerOutlook<S>(node: Caught, prospects: Prospects, ask: Ask<S>): Outlook<S> | undefined {
  const outlooks = all(node.handlers.map((handler) => ask(handler, prospects)))
  return outlooks && worst(outlooks)
}

function ofEnsured<S>(node: Ensured, course: Course<S>, prospects: Prospects, ask: Ask<S>): Outlook<S> | undefined {
  const last = lastOutlooks(node, course, prospects, ask)
  const body = last && ask(node.body, behindLast(last))
  return body && throughLast(body, last)
}

/** What becomes of it in the finally block, by the way that the body is left. */
export function lastOutlooks<S>(node: Ensured, course: Course<S>, prospects: Prospects, ask: Ask<S>): ReadonlyMap<Way, Outlook<S>> | undefined {
  const left = membersOf(course.leaves[node.body] ?? 0)
  const outlooks = all(left.map((way) => ask(node.last, only('on', ahead(prospects, way)))))
  return outlooks && new Map(left.map((way, index) => [way, outlooks[index] ?? noOutlook]))
}

export function behindLast<S>(last: ReadonlyMap<Way, Outlook<S>>): Prospects {
  return [...last].reduce((prospects, [way, { code }]) => withWay(prospects, way, code), 0)
}

export function throughLast<S>(body: Outlook<S>, last: ReadonlyMap<Way, Outlook<S>>): Outlook<S> {
  return { ...through(body, body.way, last.get(body.way) ?? noOutlook), way: body.way }
}

export function all<T>(parts: readonly (T | undefined)[]): readonly T[] | undefined {
  const known = parts.filter((part) => part !== undefined)
  return known.length === parts.length ? known : undefined
}
