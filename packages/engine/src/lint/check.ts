import type { Bindings, Expression, Outcome } from '../expression/expression.js'
import type { UnknownRead } from '../estate/unknown-read.js'
import type { View } from '../estate/view.js'
import type { Rule } from '../rule/rule.js'

/** What a rule says of one subject. */
export type Verdict =
  | { readonly kind: 'holds' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'not-possible'; readonly missing: readonly UnknownRead[] }
  | { readonly kind: 'violated'; readonly inferred: boolean; readonly other?: View }

const silent: Verdict = { kind: 'silent' }
const holds: Verdict = { kind: 'holds' }

/** Puts a rule to all its subjects at once, because uniqueness is about all of them. */
export function check(rule: Rule, subjects: readonly View[]): readonly Verdict[] {
  const { when, require, unique } = rule.body()
  if (require !== undefined) return subjects.map((subject) => judge(applies(when, subject), () => demand(require, subject)))
  if (unique === undefined) return subjects.map(() => silent)
  const seen = new Map<string, View>()
  return subjects.map((subject) => judge(applies(when, subject), () => first(seen, keyOf(subject, unique), subject)))
}

export function bindings(self: View, other?: View): Bindings {
  return { self: self.facade, estate: self.estate.self.facade, ...(other === undefined ? {} : { other: other.facade }) }
}

function applies(when: Expression | undefined, subject: View): Outcome {
  return when?.evaluate(bindings(subject)) ?? { state: 'value', value: true, inferred: false }
}

function judge(condition: Outcome, body: () => Verdict): Verdict {
  if (condition.state === 'unknown') return { kind: 'not-possible', missing: condition.reads }
  if (condition.state === 'absent' || condition.value !== true) return silent
  const verdict = body()
  return verdict.kind === 'violated' && condition.inferred ? { ...verdict, inferred: true } : verdict
}

function demand(require: Expression, subject: View): Verdict {
  const outcome = require.evaluate(bindings(subject))
  if (outcome.state === 'unknown') return { kind: 'not-possible', missing: outcome.reads }
  if (outcome.state === 'absent') return silent
  return outcome.value === true ? holds : { kind: 'violated', inferred: outcome.inferred }
}

type Key = { readonly text: string } | Exclude<Verdict, { readonly kind: 'holds' }>

function keyOf(subject: View, { key, within }: { readonly key: Expression; readonly within: Expression | undefined }): Key {
  const outcomes = [within, key].flatMap((part) => (part === undefined ? [] : [part.evaluate(bindings(subject))]))
  const missing = outcomes.flatMap((outcome) => (outcome.state === 'unknown' ? outcome.reads : []))
  if (missing.length > 0) return { kind: 'not-possible', missing }
  if (outcomes.some(({ state }) => state === 'absent')) return { kind: 'silent' }
  return { text: outcomes.map((outcome) => (outcome.state === 'value' ? String(outcome.value).toLowerCase() : '')).join('\n') }
}

/** Each but the first of those that share a key is one too many. */
function first(seen: Map<string, View>, key: Key, subject: View): Verdict {
  if ('kind' in key) return key
  const other = seen.get(key.text)
  if (other !== undefined) return { kind: 'violated', inferred: false, other }
  seen.set(key.text, subject)
  return holds
}
