import type { Course } from '../procedure/course.js'
import { hearAbsence } from './absence.js'
import { hearOut, verdict, type Hearing } from './check.js'
import { debtsOf, debtsOfAll } from './debt.js'
import { casesOutOfOrder } from './in-order.js'
import type { Inquiry } from './inquiry.js'
import type { Outcome } from './outcome.js'
import { hearResponse } from './response.js'
import type { ReadSubject } from './subject.js'
import { hearSuccession } from './succession.js'
import type { FollowedBy, InOrder, PrecededBy, Template } from './template.js'

/** Puts a template to a procedure; `read` says what a step acts on. */
export function judge<S>(course: Course<S>, template: Template<S>, read: ReadSubject<S>): Outcome<S> {
  const inquiry = { course, read, failedToo: template.paths === 'failed' }
  if ('inOrder' in template) {
    const { cases, visits } = casesOutOfOrder(inquiry, template.inOrder, template.same ?? [])
    return verdict(cases, visits)
  }
  const hearings = hear(inquiry, template)
  return verdict(
    hearOut(hearings),
    hearings.reduce((sum, { visits }) => sum + visits, 0),
  )
}

function hear<S>(inquiry: Inquiry<S>, template: Exclude<Template<S>, InOrder<S>>): readonly Hearing<S>[] {
  if ('none' in template) return hearAbsence(inquiry, template.none)
  if ('some' in template) {
    const names = template.for === undefined ? [] : [template.for.subject]
    return hearResponse(inquiry, { debts: debtsOfAll(template.for), answer: template.some, names, direction: 'after' })
  }
  if ('neverFollowedBy' in template) {
    const { every: first, neverFollowedBy: forbidden, until = () => false, same = [] } = template
    return hearSuccession(inquiry, { first, forbidden, until, same })
  }
  return hearOwed(inquiry, template)
}

function hearOwed<S>(inquiry: Inquiry<S>, template: FollowedBy<S> | PrecededBy<S>): readonly Hearing<S>[] {
  const same = template.same ?? []
  const names = [...same, ...(template.for === undefined ? [] : [template.for.subject])]
  const debts = debtsOf(inquiry, { every: template.every, same, for: template.for })
  return 'followedBy' in template
    ? hearResponse(inquiry, { debts, answer: template.followedBy, names, direction: 'after' })
    : hearResponse(inquiry, { debts, answer: template.precededBy, names, direction: 'before' })
}
