import { mutantsOf } from '../expression/mutation.js'
import { partsOf } from '../rule/parts-of.js'
import type { CheckData, RuleData } from '../rule/rule-data.js'
import { mutateOrder } from './mutate-order.js'
import { scopeOf } from '../rule/scope.js'

/** A rule with one small fault, which some example of it must notice. */
export interface RuleMutant {
  readonly says: string
  readonly data: RuleData
}

/** Every fault that we know to make: conditions forced or thinned out, groups widened, levels switched. */
export function mutateRule(data: RuleData): readonly RuleMutant[] {
  const { checks } = data
  return checks === undefined ? mutatePart(data) : checks.flatMap((_, at) => mutateCheck(data, checks, at))
}

function mutateCheck(data: RuleData, checks: readonly CheckData[], at: number): readonly RuleMutant[] {
  const part = partsOf(data)[at]
  const mutants = part === undefined ? [] : mutatePart(part)
  const changed = mutants.map((mutant) => ({ says: `check ${at + 1}: ${mutant.says}`, data: { ...data, checks: checks.map((each, other) => (other === at ? mutant.data : each)) } }))
  return [...changed, { says: `check ${at + 1} is gone`, data: { ...data, checks: checks.filter((_, other) => other !== at) } }]
}

function mutatePart(data: RuleData): readonly RuleMutant[] {
  return [...mutateText(data, 'when'), ...mutateText(data, 'require'), ...widened(data), ...mutateLevels(data), ...mutateOrders(data), ...mutateScope(data)]
}

function mutateText(data: RuleData, key: 'when' | 'require'): readonly RuleMutant[] {
  const text = data[key]
  if (text === undefined) return []
  return mutantsOf(text, scopeOf(data)).map((mutant) => ({ says: `\`${key}\` ${mutant.says}`, data: { ...data, [key]: mutant.text } }))
}

/** A key that is the same for all, and a group that holds all. */
function widened(data: RuleData): readonly RuleMutant[] {
  const keys = (['unique', 'within'] as const).filter((key) => data[key] !== undefined)
  return keys.map((key) => ({ says: `\`${key}\` becomes the same for all`, data: { ...data, [key]: '"same"' } }))
}

function mutateOrders(data: RuleData): readonly RuleMutant[] {
  const orders = data.order ?? []
  const changed = orders.flatMap((order, at) =>
    mutateOrder(order, scopeOf({ ...data, order: [] })).map((mutant) => ({
      says: `order ${at + 1}: ${mutant.says}`,
      data: { ...data, order: orders.map((each, other) => (other === at ? mutant.order : each)) },
    })),
  )
  const fewer = orders.length > 1 ? orders.map((_, at) => ({ says: `order ${at + 1} is gone`, data: { ...data, order: orders.filter((_each, other) => other !== at) } })) : []
  return [...changed, ...fewer]
}

/** A rule that speaks everywhere is the commonest false alarm of order rules. */
function mutateScope(data: RuleData): readonly RuleMutant[] {
  if (data.scope === undefined || data.scope.includes('any')) return []
  return [{ says: '`scope` becomes any', data: { ...data, scope: ['any'] } }]
}

function mutateLevels(data: RuleData): readonly RuleMutant[] {
  return (data.levels ?? []).flatMap(({ when }, at) => {
    if (when === undefined) return []
    return mutantsOf(when, scopeOf(data)).map(({ text, says }) => ({
      says: `level ${at + 1} ${says}`,
      data: { ...data, levels: (data.levels ?? []).map((each, other) => (other === at ? { ...each, when: text } : each)) },
    }))
  })
}
