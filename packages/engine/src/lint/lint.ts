import type { Facts } from '../model/fact.js'
import type { Estate } from '../estate/estate.js'
import type { EstateOf } from '../estate/descriptions.js'
import type { Part } from '../estate/part.js'
import { partition } from '../estate/partition.js'
import type { Finding, RawFinding } from '../finding/finding.js'
import { distinguish } from '../finding/fingerprint.js'
import type { Report } from '../finding/report.js'
import type { Rule } from '../rule/rule.js'
import { placeOf } from '../source/line-map.js'
import { judgeSubjects } from './judge-subjects.js'
import { allJudged, nothingJudged, type Judged } from './judged.js'
import { noProcedures, type Procedures } from './procedures.js'
import { readerFinding } from './reader-finding.js'
import { isPresent, subjectsOf } from './subjects.js'
import { tornFinding } from './torn-finding.js'
import { isJudged } from '../suppress/is-judged.js'
import { suppress, type SuppressionInput } from '../suppress/suppress.js'

export interface LintInput extends SuppressionInput {
  readonly facts: Facts
  /** What reading itself found wrong. */
  readonly findings: readonly RawFinding[]
  readonly rules: readonly Rule[]
  readonly procedures?: Procedures
  /** Facts of the state before the change, if there is one. */
  readonly baseFacts?: Facts
  /** Which documents belong together, where somebody says so. */
  readonly estateOf?: EstateOf
  /** Asked now and then; by throwing it ends a run that takes too long. */
  readonly signal?: { readonly throwIfAborted: () => void }
  /** YYYY-MM-DD; the clock is an input. */
  readonly today: string
}

interface Run {
  readonly estate: Estate
  readonly judgeProcedures: (rule: Rule) => Judged
}

/** Judges what was read by the rules, each estate by itself: pure, and the same bytes for the same input. */
export function lint({ facts, findings, rules, procedures = noProcedures, baseFacts, estateOf, signal, today, ...suppressions }: LintInput): Report {
  const { parts, torn } = partition(facts, baseFacts, estateOf)
  const runs = parts.map((part) => toRun(part, procedures, today))
  const judged = allJudged(rules.filter(({ data }) => data.found === undefined).flatMap(({ parts: checks }) => checks.flatMap((check) => runs.map((run) => inTime(signal, () => judge(check, run))))))
  const ofReaders = [...findings, ...torn.flatMap(tornFinding)].flatMap((finding) => readerFinding(finding, rules))
  const found = distinguish(onceEach(inOrder([...ofReaders, ...judged.findings])))
  const ids = rules.map(({ data }) => data.id)
  const held = suppress({ findings: found, isJudged: isJudged(ids, judged.notPossible, findings), today }, suppressions, ids)
  const remarks = distinguish(held.remarks.flatMap((remark) => readerFinding(remark, rules)))
  return { ...judged, findings: remarks.length === 0 ? held.findings : inOrder([...held.findings, ...remarks]), suppressed: held.suppressed }
}

function inTime(signal: LintInput['signal'], judging: () => Judged): Judged {
  signal?.throwIfAborted()
  return judging()
}

function toRun({ facts, baseFacts }: Part, procedures: Procedures, today: string): Run {
  const base = baseFacts === undefined ? {} : { base: procedures.unfold(baseFacts, { today }).estate }
  const { estate, judge } = procedures.unfold(facts, { today, ...base })
  return { estate, judgeProcedures: judge }
}

function judge(rule: Rule, { estate, judgeProcedures }: Run): Judged {
  const kind = rule.data.each ?? 'estate'
  if (rule.data.order !== undefined || kind === 'procedure' || kind === 'step') return judgeProcedures(rule)
  const inSteps = kind === 'reference' ? judgeProcedures(rule) : nothingJudged
  return isPresent(estate, kind) ? allJudged([judgeSubjects(rule, subjectsOf(estate, kind)), inSteps]) : inSteps
}

/** A step that is written once and taken several times is one place: what is said of it there is said once. */
function onceEach(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ rule, message, at: { source, start, end } }) => {
    const key = JSON.stringify([rule, message, source.path, source.part === undefined, start, end])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
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
