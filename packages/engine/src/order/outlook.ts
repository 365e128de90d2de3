import type { Way } from '../procedure/way.js'
import { atLeast, conditional, isConditional, nowhere, standing, type Code } from './prospects.js'
import { joined, trailOf, type Trail } from './trail.js'

/** What becomes of something owed from one place on: how it stands, by which way it leaves the part looked at, and on which path. */
export interface Outlook<S> {
  readonly code: Code
  readonly way: Way
  readonly trail?: Trail<S> | undefined
  /** Why it is doubtful. */
  readonly reason?: string | undefined
  /** The step that owes it, if it began in the part looked at. */
  readonly by?: S | undefined
}

export const noOutlook = { code: nowhere, way: 'on' } as const

/** What the first part leaves is met by the next, if it leaves by the way that leads there. */
export function through<S>(first: Outlook<S>, way: Way, next: Outlook<S>): Outlook<S> {
  if (first.code === nowhere) return noOutlook
  if (first.way !== way) return first
  return { ...next, code: first.code, trail: joined(first.trail, next.trail), reason: first.reason ?? next.reason, by: first.by ?? next.by }
}

/** The user or fate picks the worst of them; a path that does not count is none. Of equals the first. */
export function worst<S>(outlooks: readonly Outlook<S>[]): Outlook<S> {
  return outlooks.filter(({ code }) => code !== nowhere).reduce<Outlook<S>>((low, next) => (low.code === nowhere || isWorse(next, low) ? next : low), noOutlook)
}

/** Nobody picks: one that answers is enough. What is open then is open on all of them, on the paths of each. */
export function best<S>(outlooks: readonly Outlook<S>[]): Outlook<S> {
  const high = Math.max(0, ...outlooks.map(({ code }) => standing(code)))
  const [first, ...others] = outlooks.filter(({ code }) => high > 0 && standing(code) === high).sort((one, other) => other.code - one.code)
  if (first === undefined) return noOutlook
  return others.reduce((all, { trail }) => (trail === undefined ? all : { ...all, trail: joined(all.trail, trail) }), first)
}

function isWorse<S>(one: Outlook<S>, other: Outlook<S>): boolean {
  const difference = standing(one.code) - standing(other.code)
  if (difference !== 0) return difference < 0
  if (one.code !== other.code) return one.code < other.code
  return (one.trail?.size ?? 0) < (other.trail?.size ?? 0)
}

/** The worst case, named if the cases differ. */
export function worstCase<S>(cases: readonly { readonly when: string; readonly outlook: Outlook<S> }[]): Outlook<S> {
  const live = cases.filter(({ outlook }) => outlook.code !== nowhere)
  const [first] = live
  if (first === undefined) return noOutlook
  if (!isConditional(first.outlook.code) && live.every(({ outlook }) => outlook.code === first.outlook.code)) return first.outlook
  return worst(live.map(({ when, outlook }) => ({ ...outlook, code: conditional(outlook.code), trail: joined(trailOf({ when }), outlook.trail) })))
}

/** Something open already meets what lies between. */
export function advanced<S>(before: Outlook<S>, between: Outlook<S>): Outlook<S> {
  if (before.code === nowhere || between.code === nowhere) return noOutlook
  const difference = standing(between.code) - standing(before.code)
  if (difference < 0) return before
  if (difference > 0) return { ...between, by: before.by }
  const code = isConditional(between.code) ? between.code : before.code
  return { ...before, code, trail: joined(before.trail, between.trail), reason: before.reason ?? between.reason }
}

export function raised<S>(outlook: Outlook<S>, pay: Code, reason: string | undefined): Outlook<S> {
  const code = atLeast(outlook.code, pay)
  return code === outlook.code ? outlook : { code, way: outlook.way, reason, by: outlook.by }
}
