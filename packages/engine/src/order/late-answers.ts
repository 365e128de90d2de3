import type { Course } from '../procedure/course.js'
import { judge } from './judge.js'
import type { Violation } from './outcome.js'
import type { ReadSubject } from './subject.js'
import type { FollowedBy, PrecededBy, Template } from './template.js'

/** The violations whose answer is there and comes too late: both steps stand in the procedure, in the wrong order. */
export function lateAnswers<S>(course: Course<S>, template: Template<S>, read: ReadSubject<S>, violations: readonly Violation<S>[]): ReadonlySet<Violation<S>> {
  if (!('precededBy' in template) || violations.length === 0) return new Set()
  const later = judge(course, reversed(template), read)
  const missing = new Map<S | undefined, Set<string | undefined>>()
  for (const { at, member } of [...later.violations, ...later.notPossible]) missing.set(at, (missing.get(at) ?? new Set()).add(member))
  return new Set(violations.filter(({ at, member }) => missing.get(at)?.has(member) !== true))
}

/** Steps that ask for the same themselves are no answer that came late: a second merge is not what the first one lacks. */
function reversed<S>({ precededBy, ...template }: PrecededBy<S>): FollowedBy<S> {
  return { ...template, followedBy: (step) => (template.every(step) === true ? false : precededBy(step)) }
}
