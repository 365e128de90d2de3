import { canonical } from '../model/canonical.js'
import { known } from '../model/field.js'
import { comparable } from '../model/identity.js'
import type { Step } from '../model/step.js'
import type { Finding, Related } from '../finding/finding.js'
import { knownBy } from '../finding/fingerprint.js'
import { milder, type Level } from '../finding/level.js'
import type { NotPossible } from '../finding/report.js'
import type { Undecided, Violation } from '../order/outcome.js'
import { inWords } from '../order/path.js'
import type { OrderRule } from '../rule/order-rule.js'
import type { Rule } from '../rule/rule.js'
import { fieldFix, insertFix } from './fix-of.js'
import { isInferredMember } from './inferred-member.js'
import { allJudged, nothingJudged, type Judged } from './judged.js'
import { levelOf } from './level-of.js'
import { poolsOfStep } from './pools-of.js'
import { checkOrder, namesOf, type Case } from './order-check.js'
import { spokenName } from './spoken-name.js'
import { elsewhere, spanOf } from './target-place.js'
import { follow, type Target } from '../rule/path.js'

/** Puts an order rule to one procedure, if it speaks of the scenarios that the procedure may carry out. */
export function judgeProcedure(rule: Rule, under: Case, scenarios: ReadonlySet<string> | undefined): Judged {
  if (!isInScope(rule.data.scope ?? [], scenarios)) return nothingJudged
  const { when, order } = rule.body()
  const applies = when?.evaluate(namesOf(under, undefined)) ?? { state: 'value', value: true, inferred: false }
  if (applies.state === 'unknown') return { ...nothingJudged, checks: 1, notPossible: [{ rule: rule.data.id, about: under.fact.identity, at: under.fact.at, missing: applies.reads }] }
  if (applies.state === 'absent' || applies.value !== true) return nothingJudged
  const speaking = order.filter(({ data }) => data.scope === undefined || isInScope(data.scope, scenarios))
  return allJudged(speaking.map((each) => judgeOrder(rule, each, under)))
}

/** With several possible scenarios a rule speaks only if it speaks of all of them. */
function isInScope(scope: readonly string[], scenarios: ReadonlySet<string> | undefined): boolean {
  if (scope.includes('any')) return true
  if (scenarios === undefined || scenarios.size === 0) return scope.includes('unknown')
  return [...scenarios].every((scenario) => scope.includes(scenario))
}

function judgeOrder(rule: Rule, order: OrderRule, under: Case): Judged {
  const { violations, notPossible, checks, late } = checkOrder(under, order)
  return {
    findings: violations.map((violation) => toFinding(rule, order, under, { ...violation, isMissing: isMissing(order) && !late.has(violation) })),
    notPossible: notPossible.map((undecided) => toNotPossible(rule, under, undecided)),
    checks,
  }
}

/** A step that is not there at all, other than one that stands where it must not. */
interface Offence extends Violation<Step> {
  readonly isMissing: boolean
}

function toFinding(rule: Rule, order: OrderRule, under: Case, { at, related, member, path, isMissing }: Offence): Finding {
  const { data } = rule
  const body = rule.body()
  const words = inWords(path, spokenName)
  const names = { ...namesOf(under, at), member: member ?? '', path: words === undefined ? '' : ` ${words}` }
  const { fact } = under
  const target = targetOf(order.data.at ?? data.at, under, at)
  const fix = insertFix(body, at, names) ?? (at === undefined ? undefined : fieldFix(body, under.viewOf(at), names))
  return {
    rule: data.id,
    ...boundedLevel(order.data.level ?? levelOf(body, names), (isMissing && fact.form === 'runbook') || isInferredMember(under.estate, order, member)),
    message: (order.message ?? body.message).render(names),
    why: data.why,
    at: spanOf(target) ?? at?.at ?? fact.at,
    ...(fix === undefined ? {} : { fix }),
    about: at === undefined ? [] : poolsOfStep(at),
    related: [...related.map((step): Related => ({ at: step.at, message: `${spokenName(step)} stands here` })), ...elsewhere(target)],
    ...knownBy({ rule: data.id, document: fact.document.identity, path: at?.path ?? fact.path, value: [subjectText(at), comparable(member ?? ''), words ?? ''].join('\n') }),
  }
}

/** The value of the step that a rule points at; only what is written there is pointed at. */
function targetOf(path: string | undefined, { viewOf }: Case, step: Step | undefined): Target | undefined {
  const target = path === undefined || step === undefined ? undefined : follow(viewOf(step), path)
  return target?.field.state === 'known' ? target : undefined
}

/** What is missing in a runbook is known by phrases only, so that it is at most a warning; what stands there wrongly keeps its level. */
function boundedLevel(level: Level, isUncertain: boolean): Pick<Finding, 'level' | 'atMost'> {
  return isUncertain ? { level: milder(level, 'warning'), atMost: 'warning' } : { level }
}

function isMissing({ data }: OrderRule): boolean {
  return 'some' in data || ('every' in data && data.neverFollowedBy === undefined)
}

function toNotPossible({ data }: Rule, { fact }: Case, { at, reason }: Undecided<Step>): NotPossible {
  return { rule: data.id, about: at?.name ?? fact.identity, at: at?.at ?? fact.at, missing: [{ reason, at: at?.at ?? fact.at }] }
}

function subjectText(step: Step | undefined): string {
  if (step === undefined) return ''
  const subjects = Object.entries(step.subjects).map(([name, field]) => `${name}=${canonical(field)}`)
  return [canonical(known(step.operation ?? step.name, step.at)), ...subjects.sort()].join()
}
