import { compileChecked, type Expression } from '../expression/expression.js'
import type { Scope } from '../expression/environment.js'
import { templateChecked } from '../expression/template.js'
import { compileOrder } from './order-rule.js'
import type { Rule, RuleBody, RuleFix } from './rule.js'
import type { FixData, RuleData } from './rule-data.js'
import { partsOf } from './parts-of.js'
import { scopeOf } from './scope.js'

const made = new WeakMap<RuleData, Rule>()

/** Makes a rule of data that was checked before, when it was built or loaded; the same data give the same rule, so that it is compiled once. */
export function toRule(data: RuleData): Rule {
  const rule = made.get(data) ?? makeRule(data)
  made.set(data, rule)
  return rule
}

function makeRule(data: RuleData): Rule {
  let body: RuleBody | undefined
  const parts: Rule[] = []
  const rule = { data, body: () => (body ??= compileBody(data)), parts }
  parts.push(...(data.checks === undefined ? [rule] : partsOf(data).map(toRule)))
  return rule
}

function compileBody(data: RuleData): RuleBody {
  const scope = scopeOf(data)
  const optional = (text: string | undefined): Expression | undefined => (text === undefined ? undefined : compileChecked(text, scope))
  const { unique, fix } = data
  return {
    when: optional(data.when),
    require: optional(data.require),
    unique: unique === undefined ? undefined : { key: compileChecked(unique, scope), within: optional(data.within) },
    order: (data.order ?? []).map((order) => compileOrder(order, scopeOf({ ...data, order: [] }))),
    levels: (data.levels ?? [{ level: data.level ?? 'error' }]).map(({ when, level }) => ({ when: optional(when), level })),
    message: templateChecked(data.message ?? '', scope),
    related: (data.related ?? []).map(({ at, message }) => ({ at, message: templateChecked(message, scope) })),
    fix: fix === undefined ? undefined : compileFix(fix, scope),
  }
}

function compileFix(fix: FixData, scope: Scope): RuleFix {
  const words = { says: templateChecked(fix.says, scope), safety: fix.safety }
  if ('set' in fix) return { ...words, set: fix.set, to: compileChecked(fix.to, scope) }
  if ('add' in fix) return { ...words, add: fix.add, to: compileChecked(fix.to, scope) }
  const insert = fix.insert.map((step) => ({ does: step.do, subjects: new Map([...(step.with ?? [])].map(([name, text]) => [name, compileChecked(text, scope)])) }))
  return { ...words, insert, where: fix.where }
}
