import type { Hearing } from './check.js'
import { wholeRun, worldsFor, type Inquiry } from './inquiry.js'
import { noOutlook } from './outlook.js'
import { nowhere, open } from './prospects.js'
import { stopsOf } from './route.js'
import { Solver } from './solver.js'
import { stepAt } from './step-at.js'
import { touchedBy } from './touched.js'
import type { Predicate } from './truth.js'

/** Looks for steps that must not be there, on runs that count. */
export function hearAbsence<S>(inquiry: Inquiry<S>, none: Predicate<S>): readonly Hearing<S>[] {
  const { course } = inquiry
  const found = course.steps.filter((node) => {
    const at = stepAt(course, node)
    return at !== undefined && none(at.step) === true
  })
  return worldsFor(inquiry, found).map((world) => {
    const shape = Solver.of(course, world)
    const stops = stopsOf({ course, world, towards: touchedBy(course, found), behind: shape, ahead: shape, start: wholeRun(inquiry, open) })
    const checks = stops.map(({ node, step, before, after }) => {
      const outlook = before.code === nowhere || after.code === nowhere ? noOutlook : ({ code: open, way: 'on' } as const)
      return { id: String(node), order: node, at: step, outlook }
    })
    return { world, checks, visits: shape.visits }
  })
}
