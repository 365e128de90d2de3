import type { NodeId } from '../procedure/course.js'
import type { Inquiry } from './inquiry.js'
import { stepAt } from './step-at.js'
import { keyOf } from './subject.js'
import type { Coverage, Members } from './template.js'
import type { Predicate } from './truth.js'
import { tuplesOf, type Part, type Tuple } from './tuple.js'

/** One answer that is owed: by a step, or by the procedure as a whole. */
export interface Debt<S> {
  readonly node?: NodeId
  readonly at?: S
  readonly member?: string
  /** Any of these pays it. */
  readonly tuples: readonly Tuple[]
  /** Why more may be owed than is known; said with the first member. */
  readonly open?: string | undefined
}

export interface Debtors<S> {
  readonly every: Predicate<S>
  readonly same: readonly string[]
  readonly for: Coverage<S> | undefined
}

/** What each step owes for which the predicate is true. */
export function debtsOf<S>({ course, read }: Inquiry<S>, { every, same, for: coverage }: Debtors<S>): readonly Debt<S>[] {
  return course.steps.flatMap((node) => {
    const found = stepAt(course, node)
    if (found === undefined || every(found.step) !== true) return []
    const tuples = tuplesOf(found, same, read)
    const about = { node, at: found.step }
    if (coverage === undefined) return [{ ...about, tuples }]
    return shares(coverage, coverage.members(found.step)).map(({ part, ...share }) => ({ ...about, ...share, tuples: tuples.map((tuple) => [...tuple, part]) }))
  })
}

/** What the procedure itself owes. */
export function debtsOfAll<S>(coverage: Coverage<undefined> | undefined): readonly Debt<S>[] {
  if (coverage === undefined) return [{ tuples: [[]] }]
  return shares(coverage, coverage.members(undefined)).map(({ part, ...share }) => ({ ...share, tuples: [[part]] }))
}

interface Share {
  readonly part: Part
  readonly member?: string
  readonly open?: string | undefined
}

function shares<S>({ as = (member) => member }: Coverage<S>, { values, open }: Members): readonly Share[] {
  if (values.length === 0) return open === undefined ? [] : [{ part: { loose: true, reason: open } }]
  return values.map((member, index) => ({ part: { key: keyOf({ is: as(member) }, undefined), loose: false }, member, ...(index === 0 ? { open } : {}) }))
}
