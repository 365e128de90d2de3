import type { Expression } from '../expression/expression.js'
import type { Template } from '../expression/template.js'
import type { Fix } from '../finding/fix.js'
import type { Level } from '../finding/level.js'
import type { OrderRule } from './order-rule.js'
import type { RuleData } from './rule-data.js'

/** A rule made ready to run. The engine knows only this; where it was written is nobody's business here. */
export interface Rule {
  readonly data: RuleData
  /** Compiles on first use: a rule about things that are not there costs nothing. */
  readonly body: () => RuleBody
  /** Each thing that it checks, as a rule of its own; itself where it is only one. */
  readonly parts: readonly Rule[]
}

export type RuleFix = { readonly says: Template; readonly safety: Fix['safety'] } & (
  | { readonly set: string; readonly to: Expression }
  | { readonly add: string; readonly to: Expression }
  | { readonly insert: readonly { readonly does: string; readonly subjects: ReadonlyMap<string, Expression> }[]; readonly where: 'before' | 'after' }
)

export interface RuleBody {
  readonly when: Expression | undefined
  readonly require: Expression | undefined
  readonly unique: { readonly key: Expression; readonly within: Expression | undefined } | undefined
  readonly order: readonly OrderRule[]
  readonly levels: readonly { readonly when: Expression | undefined; readonly level: Level }[]
  readonly message: Template
  readonly related: readonly { readonly at: string; readonly message: Template }[]
  readonly fix: RuleFix | undefined
}
