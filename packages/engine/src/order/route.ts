import type { Caught, Course, Ensured, NodeId, StepAt, Then } from '../procedure/course.js'
import { ways, type Way } from '../procedure/way.js'
import { advanced, noOutlook, through, worst, type Outlook } from './outlook.js'
import { nowhere, only, open, withWay, type Prospects } from './prospects.js'
import { casesIn, handlerOutlook, lastOutlooks, throughLast } from './rules-of-paths.js'
import type { Solver } from './solver.js'
import type { World } from './world.js'

/** What was open before a place, and what becomes of it after, by way of leaving. */
export interface Place<S> {
  readonly node: NodeId
  readonly before: Outlook<S>
  readonly after: ReadonlyMap<Way, Outlook<S>>
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

function stopAt<S>({ node, before, after }: Place<S>, { step }: StepAt<S>): Stop<S> {
  return { node, step, before, after: after.get('on') ?? noOutlook }
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
    case 'scope': {
      const on = place.after.get('on') ?? noOutlook
      return [{ ...place, node: node.body, after: new Map(ways.map((way, index) => [way, (node.ends & (1 << index)) === 0 ? (place.after.get(way) ?? noOutlook) : on])) }]
    }
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
  const second = onward(route.ahead.outlook(node.second, codesOf(place)), place)
  return [
    { ...place, node: node.first, after: new Map(place.after).set('on', second) },
    { ...place, node: node.second, before: past(place, node.first, only('on', open), route) },
  ]
}

function inCaught<S>(place: Place<S>, node: Caught, route: Route<S>): readonly Place<S>[] {
  const handled = handlerOutlook(node, codesOf(place), (part, then) => route.ahead.outlook(part, then)) ?? noOutlook
  const before = past(place, node.body, only('thrown', open), route)
  const body = { ...place, node: node.body, after: new Map(place.after).set('thrown', onward(handled, place)) }
  return [body, ...node.handlers.map((handler) => ({ ...place, node: handler, before }))]
}

function inEnsured<S>(place: Place<S>, node: Ensured, route: Route<S>): readonly Place<S>[] {
  const codes = codesOf(place)
  const last = lastOutlooks(node, route.course, codes, (part, then) => route.ahead.outlook(part, then)) ?? new Map<Way, Outlook<S>>()
  const inside = new Map([...last.keys()].map((way) => [way, onward(throughLast({ code: last.get(way)?.code ?? nowhere, way }, last), place)]))
  const after = onward(route.ahead.unpaid(node.body, codes), place)
  const counting = [...last.keys()].reduce((set, way) => withWay(set, way, (place.after.get(way)?.code ?? nowhere) === nowhere ? nowhere : open), 0)
  const before = past(place, node.body, counting, route)
  return [
    { ...place, node: node.body, after: inside },
    { node: node.last, before, after: new Map<Way, Outlook<S>>([['on', after]]) },
  ]
}

/** What is open once a part has been left by one of these ways. */
function past<S>({ before }: Place<S>, part: NodeId, leaving: Prospects, { behind }: Route<S>): Outlook<S> {
  const begun = behind.beginning(part, leaving)
  return before.code === nowhere ? begun : worst([begun, advanced(before, behind.outlook(part, leaving))])
}

function onward<S>(outlook: Outlook<S>, { after }: Place<S>): Outlook<S> {
  return through(outlook, outlook.way, after.get(outlook.way) ?? noOutlook)
}

function codesOf<S>({ after }: Place<S>): Prospects {
  return [...after].reduce((prospects, [way, { code }]) => withWay(prospects, way, code), 0)
}
