import type { Caught, Course, Ensured, NodeId, StepAt, Then } from '../procedure/course.js'
import { after, horizonOf, joining, onward, reaching, type Horizon } from './horizon.js'
import { advanced, noOutlook, worst, type Outlook } from './outlook.js'
import { ahead, nowhere, only, open, withWay, type Prospects } from './prospects.js'
import { casesIn, handlerOutlook, lastOutlooks } from './rules-of-paths.js'
import type { Solver } from './solver.js'
import type { World } from './world.js'

/** What was open before a place, and what becomes of it after. */
export interface Place<S> {
  readonly node: NodeId
  readonly before: Outlook<S>
  readonly after: Horizon<S>
}

export interface Route<S> {
  readonly course: Course<S>
  readonly world: World
  /** Nodes to descend to. */
  readonly towards: ReadonlySet<NodeId>
  /** Looks back: what was open before, answered by its steps; what begins on the way joins it. */
  readonly behind: Solver<S>
  /** Looks ahead. */
  readonly ahead: Solver<S>
  readonly start: Omit<Place<S>, 'node'>
}

export interface Stop<S> {
  readonly node: NodeId
  readonly step: S
  readonly before: Outlook<S>
  readonly after: Outlook<S>
}

/** Each step on the route that a path can reach, with what lies behind and ahead of it. */
export function stopsOf<S>(route: Route<S>): readonly Stop<S>[] {
  const stops: Stop<S>[] = []
  const places: Place<S>[] = [{ node: route.course.root, ...route.start }]
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    if (!route.towards.has(place.node)) continue
    const node = route.course.nodes[place.node]
    if (node?.kind === 'step') stops.push(stopAt(place, node))
    else for (const inner of within(place, route)) places.push(inner)
  }
  return stops.sort((one, other) => one.node - other.node)
}

function stopAt<S>(place: Place<S>, { step }: StepAt<S>): Stop<S> {
  return { node: place.node, step, before: place.before, after: after(place.after, 'on') }
}

function within<S>(place: Place<S>, route: Route<S>): readonly Place<S>[] {
  const node = route.course.nodes[place.node]
  switch (node?.kind) {
    case 'then':
      return inThen(place, node, route)
    case 'judged':
      return casesIn(node, route.world).map((branch) => ({ ...place, node: branch.node }))
    case 'fork':
      return node.branches.map((branch) => ({ ...place, node: branch }))
    case 'scope':
      return [{ ...place, node: node.body, after: joining(place.after, node.ends) }]
    case 'caught':
      return inCaught(place, node, route)
    case 'ensured':
      return inEnsured(place, node, route)
    case 'step':
    case 'nothing':
    case 'leave':
    case undefined:
      return []
  }
}

function inThen<S>(place: Place<S>, node: Then, route: Route<S>): readonly Place<S>[] {
  const inner: Place<S>[] = []
  if (route.towards.has(node.first)) {
    const second = onward(route.ahead.outlook(node.second, place.after.codes), place.after)
    inner.push({ ...place, node: node.first, after: reaching(place.after, 'on', second) })
  }
  if (route.towards.has(node.second)) inner.push({ ...place, node: node.second, before: past(place, node.first, only('on', open), route) })
  return inner
}

function inCaught<S>(place: Place<S>, node: Caught, route: Route<S>): readonly Place<S>[] {
  const handled = handlerOutlook(node, place.after.codes, (part, then) => route.ahead.outlook(part, then)) ?? noOutlook
  const before = past(place, node.body, only('thrown', open), route)
  const body = { ...place, node: node.body, after: reaching(place.after, 'thrown', onward(handled, place.after)) }
  return [body, ...node.handlers.map((handler) => ({ ...place, node: handler, before }))]
}

function inEnsured<S>(place: Place<S>, node: Ensured, route: Route<S>): readonly Place<S>[] {
  const { codes } = place.after
  const last = [...(lastOutlooks(node, route.course, codes, (part, then) => route.ahead.outlook(part, then)) ?? [])]
  const inside = horizonOf(last.map(([way, outlook]) => [way, onward({ ...outlook, way }, place.after)] as const))
  const ended = onward(route.ahead.unpaid(node.body, codes), place.after)
  const counting = last.reduce((set, [way]) => withWay(set, way, ahead(codes, way) === nowhere ? nowhere : open), 0)
  return [
    { ...place, node: node.body, after: inside },
    { node: node.last, before: past(place, node.body, counting, route), after: horizonOf([['on', ended]]) },
  ]
}

/** What is open once a part has been left by one of these ways. */
function past<S>({ before }: Place<S>, part: NodeId, leaving: Prospects, { behind }: Route<S>): Outlook<S> {
  const begun = behind.beginning(part, leaving)
  return before.code === nowhere ? begun : worst([begun, advanced(before, behind.outlook(part, leaving))])
}
