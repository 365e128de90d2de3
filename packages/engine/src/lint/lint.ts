import type { Facts } from '../model/fact.js'
import { link, type Estate, type EstateOptions } from '../estate/estate.js'
import { partition, type Part } from '../estate/partition.js'
import type { Finding, RawFinding } from '../finding/finding.js'
import { distinguish } from '../finding/fingerprint.js'
import type { Report } from '../finding/report.js'
import type { ProcedureFact } from '../procedure/procedure-fact.js'
import type { Rule } from '../rule/rule.js'
import { placeOf } from '../source/line-map.js'
import { judgeProcedure } from './judge-procedure.js'
import { judgeSubjects } from './judge-subjects.js'
import { allJudged, nothingJudged, type Judged } from './judged.js'
import { noKnowledge, type Knowledge } from './knowledge.js'
import { toCase, type Case, type Surroundings } from './order-check.js'
import { procedureView } from './procedure-view.js'
import { readerFinding } from './reader-finding.js'
import { isPresent, subjectsOf } from './subjects.js'
import { Timeline } from './timeline.js'
import { stepsOf } from '../procedure/steps.js'
import { isJudged } from '../suppress/is-judged.js'
import { suppress, type SuppressionInput } from '../suppress/suppress.js'

export interface LintInput extends SuppressionInput {
  readonly facts: Facts
  /** What reading itself found wrong. */
  readonly findings: readonly RawFinding[]
  readonly rules: readonly Rule[]
  readonly knowledge?: Knowledge
  /** Facts of the state before the change, if there is one. */
  readonly baseFacts?: Facts
  /** YYYY-MM-DD; the clock is an input. */
  readonly today: string
}

interface Run {
  readonly estate: Estate
  readonly cases: readonly ScenarioCase[]
}

interface ScenarioCase {
  readonly under: Case
  readonly scenarios: ReadonlySet<string> | undefined
}

/** Judges what was read by the rules, each estate by itself: pure, and the same bytes for the same input. */
export function lint({ facts, findings, rules, knowledge = noKnowledge, baseFacts, today, ...suppressions }: LintInput): Report {
  const runs = partition(facts, baseFacts).map((part) => toRun(part, knowledge, today))
  const judged = allJudged(rules.filter(({ data }) => data.found === undefined).flatMap((rule) => runs.map((run) => judge(rule, run))))
  const ofReaders = findings.flatMap((finding) => readerFinding(finding, rules))
  const found = distinguish(onceEach(inOrder([...ofReaders, ...judged.findings])))
  const ids = rules.map(({ data }) => data.id)
  const held = suppress({ findings: found, isJudged: isJudged(ids, judged.notPossible, findings), today }, suppressions, ids)
  const remarks = distinguish(held.remarks.flatMap((remark) => readerFinding(remark, rules)))
  return { ...judged, findings: remarks.length === 0 ? held.findings : inOrder([...held.findings, ...remarks]), suppressed: held.suppressed }
}

function toRun({ facts, baseFacts }: Part, knowledge: Knowledge, today: string): Run {
  const base = baseFacts === undefined ? {} : { base: unfold(baseFacts, knowledge, { today }).after }
  const { before, after: estate, timelines } = unfold(facts, knowledge, { today, ...base })
  return { estate, cases: timelines.map(([fact, timeline]) => toScenarioCase({ estate, before, knowledge }, fact, timeline)) }
}

interface Unfolded {
  readonly before: Estate
  readonly after: Estate
  readonly timelines: readonly (readonly [ProcedureFact, Timeline])[]
}

/** What procedures make is part of the estate: a pool that a script makes is a new pool. */
function unfold(facts: Facts, knowledge: Knowledge, options: EstateOptions): Unfolded {
  const before = link(facts, options)
  const timelines = facts.procedures.map((fact) => [fact, new Timeline(fact, before, knowledge)] as const)
  const made = timelines.flatMap(([, timeline]) => timeline.made)
  return { before, timelines, after: made.length === 0 ? before : link({ ...facts, entities: [...facts.entities, ...made] }, options) }
}

function toScenarioCase(surroundings: Surroundings, fact: ProcedureFact, timeline: Timeline): ScenarioCase {
  const scenarios = surroundings.knowledge.scenariosOf(fact, surroundings.before)
  return { scenarios, under: toCase(surroundings, fact, timeline, procedureView(surroundings.estate, fact, scenarios)) }
}

function judge(rule: Rule, { estate, cases }: Run): Judged {
  const kind = rule.data.each ?? 'estate'
  if (rule.data.order !== undefined) return allJudged(cases.map(({ under, scenarios }) => judgeProcedure(rule, under, scenarios)))
  if (kind === 'procedure') return judgeSubjects(rule, cases.map(({ under }) => under.procedure))
  if (kind === 'step') return judgeSubjects(rule, cases.flatMap(({ under }) => stepsOf(under.fact.body).map(under.viewOf)))
  return isPresent(estate, kind) ? judgeSubjects(rule, subjectsOf(estate, kind)) : nothingJudged
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
