import { affairsOf, type Affair, type Parties } from './affair.js'
import { answersOf } from './answers.js'
import type { Check, Hearing } from './check.js'
import { Asking, tooMany, wholeRun, worldsFor, type Inquiry } from './inquiry.js'
import type { Outlook } from './outlook.js'
import { doubtful, nowhere, paid, standing } from './prospects.js'
import { stopsOf } from './route.js'
import type { Solver } from './solver.js'
import { touchedBy } from './touched.js'
import type { Predicate, Truth } from './truth.js'
import type { World } from './world.js'

/** Steps after which others are forbidden, until something ends the ban. */
export interface Succession<S> extends Parties<S> {
  readonly until: Predicate<S>
}

/** Looks in every world for what comes after what forbids it. */
export function hearSuccession<S>(inquiry: Inquiry<S>, succession: Succession<S>): readonly Hearing<S>[] {
  const affairs = affairsOf(inquiry, succession)
  if (affairs.length === 0) return []
  const ends = answersOf(inquiry.course, succession.until, succession.same, inquiry.read)
  const steps = [...ends.steps, ...affairs.flatMap(({ first, forbidden }) => [...first, ...forbidden.keys()])]
  return worldsFor(inquiry, steps).map((world) => {
    const asking = new Asking(inquiry.course, world, { pays: ends.toAll, begins: new Set() })
    const checks = affairs.flatMap((affair) => {
      if (asking.exhausted) return unasked(inquiry, affair)
      const { pays, besidesAll } = ends.to(affair.tuple)
      return asking.ask({ pays, begins: affair.first }, besidesAll, (solver) => checksIn(inquiry, world, asking, solver, affair))
    })
    return { world, checks, visits: asking.visits }
  })
}

function checksIn<S>(inquiry: Inquiry<S>, world: World, asking: Asking<S>, solver: Solver<S>, { key, forbidden }: Affair): readonly Check<S>[] {
  const towards = touchedBy(inquiry.course, forbidden.keys())
  asking.spend(towards.size + solver.touched.size)
  const stops = stopsOf({ course: inquiry.course, world, towards, behind: solver, ahead: asking.shape, start: wholeRun(inquiry, nowhere) })
  return stops.flatMap(({ node, step, before, after }) => {
    if (after.code === nowhere || solver.payAt(node) !== undefined) return []
    const outlook = banned(before, forbidden.get(node) ?? false)
    return outlook === undefined ? [] : [{ id: `${node} ${key}`, order: node, at: step, about: key, outlook }]
  })
}

/** A step that may be forbidden is no violation, but a check that was not possible if it has a reason. */
function banned<S>(before: Outlook<S>, truth: Truth): Outlook<S> | undefined {
  if (truth === true) return before
  if (truth === false || truth.maybe === undefined) return undefined
  const live = before.code !== nowhere && standing(before.code) < standing(paid)
  return live ? { code: doubtful, way: 'on', reason: truth.maybe, by: before.by } : undefined
}

function unasked<S>({ course }: Inquiry<S>, { key, forbidden }: Affair): readonly Check<S>[] {
  return [...forbidden.keys()].flatMap((node) => {
    const found = course.nodes[node]
    return found?.kind === 'step' ? [{ id: `${node} ${key}`, order: node, at: found.step, outlook: { code: doubtful, way: 'on', reason: tooMany } }] : []
  })
}
