import { canonical } from '../model/canonical.js'
import type { View } from '../estate/view.js'
import type { Bindings } from '../expression/expression.js'
import type { Finding, Related } from '../finding/finding.js'
import { knownBy } from '../finding/fingerprint.js'
import { milder } from '../finding/level.js'
import { follow } from '../rule/path.js'
import type { Rule, RuleBody } from '../rule/rule.js'
import { nowhere, type Span } from '../source/source.js'
import { bindings, type Verdict } from './check.js'
import { fieldFix } from './fix-of.js'
import { levelOf } from './level-of.js'
import { poolsOf } from './pools-of.js'
import { elsewhere, spanOf } from './target-place.js'

/** The finding for a subject that a rule does not hold of. */
export function violation(rule: Rule, subject: View, { inferred, other }: Extract<Verdict, { kind: 'violated' }>): Finding {
  const body = rule.body()
  const names = bindings(subject, other)
  const target = follow(subject, rule.data.at ?? 'self')
  const level = levelOf(body, names)
  const fix = fieldFix(body, subject, names)
  return {
    rule: rule.data.id,
    level: inferred ? milder(level, 'warning') : level,
    ...(inferred ? { atMost: 'warning' as const } : {}),
    message: body.message.render(names),
    why: rule.data.why,
    at: spanOf(target) ?? firstSpan(subject),
    related: [...relatedOf(body, subject, names), ...elsewhere(target), ...first(other)],
    ...(fix === undefined ? {} : { fix }),
    about: poolsOf(subject.source.facts),
    ...knownBy({
      rule: rule.data.id,
      document: target?.fact?.document.identity ?? '',
      path: `${target?.fact?.path ?? ''}/${target?.name ?? ''}`,
      value: target === undefined ? '' : canonical(target.field),
    }),
  }
}

/** What nobody says is no place to look at. */
function relatedOf({ related }: RuleBody, subject: View, names: Bindings): readonly Related[] {
  return related.flatMap(({ at, message }) => {
    const target = follow(subject, at)
    const place = target?.field.state === 'unknown' ? undefined : spanOf(target)
    return place === undefined ? [] : [{ at: place, message: message.render(names) }]
  })
}

function first(other: View | undefined): readonly Related[] {
  return other === undefined ? [] : [{ at: firstSpan(other), message: 'the first one' }]
}

function firstSpan({ source, estate }: View): Span {
  const [fact] = source.facts
  const name = fact?.name
  return (name?.state === 'known' ? name.at : fact?.at) ?? estate.documents[0]?.at ?? nowhere
}
