import type { View } from '../estate/view.js'
import type { Bindings } from '../expression/expression.js'
import type { Fix, NewStep } from '../finding/fix.js'
import type { Step } from '../model/step.js'
import { follow } from '../rule/path.js'
import type { RuleBody, RuleFix } from '../rule/rule.js'

/** A value for a field, where both the place and the value are certain. */
export function fieldFix({ fix }: RuleBody, subject: View, names: Bindings): Fix | undefined {
  if (fix === undefined || 'insert' in fix) return undefined
  return 'set' in fix ? setFix(fix, subject, names) : addFix(fix, subject, names)
}

function setFix(fix: Extract<RuleFix, { readonly set: unknown }>, subject: View, names: Bindings): Fix | undefined {
  const target = follow(subject, fix.set)
  const outcome = fix.to.evaluate(names)
  if (target?.field.state !== 'known' || outcome.state !== 'value') return undefined
  const at = target.field.writtenAt ?? target.field.at
  return { says: fix.says.render(names), safety: fix.safety, changes: [{ kind: 'set', at, value: String(outcome.value) }] }
}

/** A field that somebody speaks of is not missing, even if it says that there is none. */
function addFix(fix: Extract<RuleFix, { readonly add: unknown }>, subject: View, names: Bindings): Fix | undefined {
  const target = follow(subject, fix.add)
  const outcome = fix.to.evaluate(names)
  if (target === undefined || target.field.state === 'known' || target.field.at !== undefined || outcome.state !== 'value') return undefined
  const fact = target.owner.source.facts.find(({ origin }) => origin === 'declared' || target.owner.type.name === 'Step')
  if (fact === undefined) return undefined
  return { says: fix.says.render(names), safety: fix.safety, changes: [{ kind: 'add', at: fact.at, field: target.name, value: String(outcome.value) }] }
}

/** New steps beside the one that the finding stands at. */
export function insertFix({ fix }: RuleBody, at: Step | undefined, names: Bindings): Fix | undefined {
  if (fix === undefined || !('insert' in fix) || at === undefined) return undefined
  return { says: fix.says.render(names), safety: fix.safety, changes: [{ kind: 'insert', where: fix.where, at: at.whole, steps: stepsIn(fix, names) }] }
}

function stepsIn({ insert }: Extract<RuleFix, { readonly insert: unknown }>, names: Bindings): readonly NewStep[] {
  return insert.map(({ does, subjects }) => {
    const known = [...subjects].flatMap(([name, expression]): readonly (readonly [string, string])[] => {
      const outcome = expression.evaluate(names)
      return outcome.state === 'value' ? [[name, String(outcome.value)]] : []
    })
    return { does, subjects: Object.fromEntries(known) }
  })
}
