import type { Course } from '../procedure/course.js'
import { judge } from './judge.js'
import type { Violation } from './outcome.js'
import type { ReadSubject } from './subject.js'
import type { FollowedBy, Template } from './template.js'

/**
 * Violations with the paths that tell most: that the answer itself may fail says little, where something before it may fail as well.
 * A violation that is there only because the answer fails keeps its path.
 */
export function withTellingPaths<S>(course: Course<S>, template: Template<S>, read: ReadSubject<S>, violations: readonly Violation<S>[]): readonly Violation<S>[] {
  if (!('followedBy' in template) || !violations.some((violation) => answerFails(violation, template))) return violations
  const surely = new Map<S | undefined, Violation<S>[]>()
  for (const violation of judge(answersSucceed(course, template), template, read).violations) surely.set(violation.at, [...(surely.get(violation.at) ?? []), violation])
  return violations.map((violation) => {
    if (!answerFails(violation, template)) return violation
    return surely.get(violation.at)?.find(({ member }) => member === violation.member) ?? violation
  })
}

function answerFails<S>({ path }: Violation<S>, { followedBy }: FollowedBy<S>): boolean {
  return path.turns.some((turn) => 'fails' in turn && followedBy(turn.fails) === true)
}

function answersSucceed<S>(course: Course<S>, { followedBy }: FollowedBy<S>): Course<S> {
  return { ...course, nodes: course.nodes.map((node) => (node.kind === 'step' && node.mayFail && followedBy(node.step) === true ? { ...node, mayFail: false } : node)) }
}
