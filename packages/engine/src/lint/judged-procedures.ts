import { link, type Estate, type EstateOptions } from '../estate/estate.js'
import type { Facts } from '../model/fact.js'
import type { ProcedureFact } from '../procedure/procedure-fact.js'
import { stepsOf } from '../procedure/steps.js'
import type { Rule } from '../rule/rule.js'
import { judgeProcedure } from './judge-procedure.js'
import { judgeSubjects } from './judge-subjects.js'
import { allJudged, type Judged } from './judged.js'
import type { Knowledge } from './knowledge.js'
import { toCase, type Case, type Surroundings } from './order-check.js'
import { procedureView } from './procedure-view.js'
import type { Procedures, Unfolded } from './procedures.js'
import { referencesInSteps } from './step-references.js'
import { Timeline } from './timeline.js'

interface ScenarioCase {
  readonly under: Case
  readonly scenarios: ReadonlySet<string> | undefined
}

/** Procedures, judged with what tables tell of their steps. */
export function proceduresBy(knowledge: Knowledge): Procedures {
  return { unfold: (facts, options) => unfold(facts, knowledge, options) }
}

function unfold(facts: Facts, knowledge: Knowledge, options: EstateOptions): Unfolded {
  const before = link(facts, options)
  const timelines = facts.procedures.map((fact) => [fact, new Timeline(fact, before, knowledge)] as const)
  const made = timelines.flatMap(([, timeline]) => timeline.made)
  const opened = new Set(facts.procedures.flatMap(({ body }) => stepsOf(body).flatMap((step) => [...knowledge.opens(step)])))
  const estate: Estate = made.length === 0 && opened.size === 0 ? before : link({ ...facts, entities: [...facts.entities, ...made] }, { ...options, opened })
  let cases: readonly ScenarioCase[] | undefined
  const toCases = (): readonly ScenarioCase[] => timelines.map(([fact, timeline]) => toScenarioCase({ estate, before, knowledge }, fact, timeline))
  return { estate, judge: (rule) => judge(rule, (cases ??= toCases())) }
}

function toScenarioCase(surroundings: Surroundings, fact: ProcedureFact, timeline: Timeline): ScenarioCase {
  const scenarios = surroundings.knowledge.scenariosOf(fact, surroundings.before)
  return { scenarios, under: toCase(surroundings, fact, timeline, procedureView(surroundings.estate, fact, scenarios)) }
}

function judge(rule: Rule, cases: readonly ScenarioCase[]): Judged {
  if (rule.data.order !== undefined) return allJudged(cases.map(({ under, scenarios }) => judgeProcedure(rule, under, scenarios)))
  if (rule.data.each === 'reference') return judgeSubjects(rule, cases.flatMap(({ under }) => referencesInSteps(under)))
  if (rule.data.each === 'procedure') return judgeSubjects(rule, cases.map(({ under }) => under.procedure))
  return judgeSubjects(rule, cases.flatMap(({ under }) => stepsOf(under.fact.body).map(under.viewOf)))
}
