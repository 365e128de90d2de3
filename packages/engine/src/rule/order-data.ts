import type { Level } from '../finding/level.js'

/** Templates as written: conditions over `step` in the expression language. */
export type OrderData = EveryData | NoneData | SomeData | InOrderData

/** Words of its own, where a rule holds several templates and one message cannot speak for all. */
interface OwnWords {
  readonly message?: string
  /** The field of the step at which a violation is reported; without it, the step itself. */
  readonly at?: string
  readonly level?: Level
  /** The scenarios in which this template speaks, where they are fewer than those of the rule. */
  readonly scope?: readonly string[]
}

export interface EveryData extends OwnWords {
  readonly every: string
  readonly followedBy?: string
  readonly precededBy?: string
  readonly neverFollowedBy?: string
  readonly until?: string
  readonly same?: readonly string[]
  /** One answer for each member: the name of the subject, and an expression for the list. */
  readonly for?: ReadonlyMap<string, string>
  readonly paths?: 'failed'
}

export interface NoneData extends OwnWords {
  readonly none: string
  readonly paths?: 'failed'
}

export interface SomeData extends OwnWords {
  readonly some: string
  readonly for?: ReadonlyMap<string, string>
  readonly paths?: 'failed'
}

export interface InOrderData extends OwnWords {
  readonly inOrder: readonly string[]
  readonly same?: readonly string[]
  readonly paths?: 'failed'
}

/** Every condition of a template, with the name of its part. */
export function conditionsOf(order: OrderData): readonly (readonly [string, string])[] {
  if ('inOrder' in order) return order.inOrder.map((text, at) => [`inOrder ${at + 1}`, text])
  if ('none' in order) return [['none', order.none]]
  if ('some' in order) return [['some', order.some]]
  const parts = (['every', 'followedBy', 'precededBy', 'neverFollowedBy', 'until'] as const).map((key) => [key, order[key]] as const)
  return parts.flatMap(([key, text]) => (text === undefined ? [] : [[key, text]]))
}
