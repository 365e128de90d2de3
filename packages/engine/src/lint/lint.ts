import type { Facts } from '../model/fact.js'
import { link, type Estate } from '../estate/estate.js'
import type { View } from '../estate/view.js'
import type { RawFinding } from '../finding/finding.js'
import type { Finding } from '../finding/finding.js'
import { distinguish } from '../finding/fingerprint.js'
import type { NotPossible, Report } from '../finding/report.js'
import { placeOf } from '../source/line-map.js'
import { nowhere } from '../source/source.js'
import type { Rule } from '../rule/rule.js'
import { check, type Verdict } from './check.js'
import { readerFinding } from './reader-finding.js'
import { isPresent, subjectsOf } from './subjects.js'
import { violation } from './violation.js'

export interface LintInput {
  readonly facts: Facts
  /** What reading itself found wrong. */
  readonly findings: readonly RawFinding[]
  readonly rules: readonly Rule[]
  /** Facts of the state before the change, if there is one. */
  readonly baseFacts?: Facts
  /** YYYY-MM-DD; the clock is an input. */
  readonly today: string
}

interface Judged {
  readonly findings: readonly Finding[]
  readonly notPossible: readonly NotPossible[]
  readonly checks: number
}

/** Judges what was read by the rules: pure, and the same bytes for the same input. */
export function lint({ facts, findings, rules, baseFacts, today }: LintInput): Report {
  const base = baseFacts === undefined ? {} : { base: link(baseFacts, { today }) }
  const estate = link(facts, { today, ...base })
  const judged = rules.filter(({ data }) => data.found === undefined).map((rule) => judge(rule, estate))
  const ofReaders = findings.flatMap((finding) => readerFinding(finding, rules))
  return {
    findings: distinguish(inOrder([...ofReaders, ...judged.flatMap((each) => each.findings)])),
    notPossible: judged.flatMap(({ notPossible }) => notPossible),
    checks: judged.reduce((sum, { checks }) => sum + checks, 0),
  }
}

function judge(rule: Rule, estate: Estate): Judged {
  const kind = rule.data.each ?? 'estate'
  if (!isPresent(estate, kind)) return { findings: [], notPossible: [], checks: 0 }
  const subjects = subjectsOf(estate, kind)
  const verdicts = check(rule, subjects)
  const pairs = subjects.flatMap((subject, at): readonly (readonly [View, Verdict])[] => {
    const verdict = verdicts[at]
    return verdict === undefined ? [] : [[subject, verdict]]
  })
  return {
    findings: pairs.flatMap(([subject, verdict]) => (verdict.kind === 'violated' ? [violation(rule, subject, verdict)] : [])),
    notPossible: pairs.flatMap(([subject, verdict]) => (verdict.kind === 'not-possible' ? [notPossible(rule, subject, verdict)] : [])),
    checks: pairs.filter(([, { kind: outcome }]) => outcome !== 'silent').length,
  }
}

function notPossible({ data }: Rule, subject: View, { missing }: Extract<Verdict, { kind: 'not-possible' }>): NotPossible {
  return { rule: data.id, about: subject.source.key, at: subject.source.facts[0]?.at ?? nowhere, missing }
}

/** By place, as people read; two findings of one place by rule. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const keyed = findings.map((finding) => ({ finding, place: placeOf(finding.at) }))
  const sorted = keyed.sort(
    (left, right) =>
      compare(left.place.path, right.place.path) ||
      left.place.start.line - right.place.start.line ||
      left.place.start.column - right.place.start.column ||
      compare(left.finding.rule, right.finding.rule) ||
      compare(left.finding.message, right.finding.message),
  )
  return sorted.map(({ finding }) => finding)
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
