import type { Way, Ways } from '../procedure/way.js'
import { noOutlook, through, type Outlook } from './outlook.js'
import { ahead, membersOf, withWay, type Prospects } from './prospects.js'

/** What becomes of something owed after each way of leaving a place. */
export interface Horizon<S> {
  readonly codes: Prospects
  readonly ways: Readonly<Partial<Record<Way, Outlook<S>>>>
}

export function horizonOf<S>(outlooks: Iterable<readonly [Way, Outlook<S>]>): Horizon<S> {
  return [...outlooks].reduce<Horizon<S>>((horizon, [way, outlook]) => reaching(horizon, way, outlook), { codes: 0, ways: {} })
}

export function reaching<S>(horizon: Horizon<S>, way: Way, outlook: Outlook<S>): Horizon<S> {
  return { codes: withWay(horizon.codes, way, outlook.code), ways: { ...horizon.ways, [way]: outlook } }
}

/** All these ways lead where going on leads. */
export function joining<S>(horizon: Horizon<S>, ends: Ways): Horizon<S> {
  return membersOf(ends).reduce((joint, way) => reaching(joint, way, after(horizon, 'on')), horizon)
}

export function after<S>({ codes, ways }: Horizon<S>, way: Way): Outlook<S> {
  return ahead(codes, way) === 0 ? noOutlook : (ways[way] ?? noOutlook)
}

/** An outlook from inside a place, as it looks to the end. */
export function onward<S>(outlook: Outlook<S>, horizon: Horizon<S>): Outlook<S> {
  return through(outlook, outlook.way, after(horizon, outlook.way))
}
