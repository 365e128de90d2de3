import type { View } from '../estate/view.js'
import type { NotPossible } from '../finding/report.js'
import type { Rule } from '../rule/rule.js'
import { nowhere } from '../source/source.js'
import { check, type Verdict } from './check.js'
import type { Judged } from './judged.js'
import { violation } from './violation.js'

/** Puts a rule with a requirement or a key to the things that it is about. */
export function judgeSubjects(rule: Rule, subjects: readonly View[]): Judged {
  const verdicts = check(rule, subjects)
  const pairs = subjects.flatMap((subject, at): readonly (readonly [View, Verdict])[] => {
    const verdict = verdicts[at]
    return verdict === undefined ? [] : [[subject, verdict]]
  })
  return {
    findings: pairs.flatMap(([subject, verdict]) => (verdict.kind === 'violated' ? [violation(rule, subject, verdict)] : [])),
    notPossible: pairs.flatMap(([subject, verdict]) => (verdict.kind === 'not-possible' ? [notPossible(rule, subject, verdict)] : [])),
    checks: pairs.filter(([, { kind }]) => kind !== 'silent').length,
  }
}

function notPossible({ data }: Rule, subject: View, { missing }: Extract<Verdict, { kind: 'not-possible' }>): NotPossible {
  return { rule: data.id, about: subject.source.key, at: subject.source.facts[0]?.at ?? nowhere, missing }
}
