import { mutantsOf } from '../expression/mutation.js'
import type { Scope } from '../expression/environment.js'
import { conditionsOf, type OrderData } from '../rule/order-data.js'

/** A template with one small fault. */
export interface OrderMutant {
  readonly says: string
  readonly order: OrderData
}

/** Every condition forced or thinned out, every part that narrows or widens the template left away. */
export function mutateOrder(order: OrderData, scope: Scope): readonly OrderMutant[] {
  return [...mutateConditions(order, { ...scope, step: 'Step' }), ...withoutParts(order), ...withoutTies(order)]
}

function mutateConditions(order: OrderData, scope: Scope): readonly OrderMutant[] {
  return conditionsOf(order).flatMap(([part, text]) => mutantsOf(text, scope).map((mutant) => ({ says: `\`${part}\` ${mutant.says}`, order: withCondition(order, part, mutant.text) })))
}

function withCondition(order: OrderData, part: string, text: string): OrderData {
  if (!('inOrder' in order)) return { ...order, [part]: text }
  return { ...order, inOrder: order.inOrder.map((condition, at) => (part === `inOrder ${at + 1}` ? text : condition)) }
}

function withoutParts(order: OrderData): readonly OrderMutant[] {
  const parts = (['until', 'for', 'paths', 'scope'] as const).filter((part) => part in order)
  const shorter = 'inOrder' in order && order.inOrder.length > 2 ? order.inOrder.map((_, at) => withoutStep(order, at)) : []
  return [...parts.map((part) => ({ says: `loses \`${part}\``, order: without(order, part) })), ...shorter]
}

function withoutStep(order: Extract<OrderData, { readonly inOrder: unknown }>, at: number): OrderMutant {
  return { says: `loses \`inOrder ${at + 1}\``, order: { ...order, inOrder: order.inOrder.filter((_, other) => other !== at) } }
}

function withoutTies(order: OrderData): readonly OrderMutant[] {
  if (!('same' in order)) return []
  const { same } = order
  return same.map((name) => ({ says: `loses \`same: ${name}\``, order: { ...order, same: same.filter((other) => other !== name) } }))
}

/** The rest is of the same template, of which only required parts are conditions. */
function without(order: OrderData, part: string): OrderData {
  return Object.fromEntries(Object.entries(order).filter(([name]) => name !== part)) as unknown as OrderData // only optional parts are left away
}
