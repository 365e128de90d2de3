import type { Expression } from '../expression/expression.js'
import { compileChecked } from '../expression/expression.js'
import type { Scope } from '../expression/environment.js'
import { templateChecked, type Template } from '../expression/template.js'
import { conditionsOf, type OrderData } from './order-data.js'
import { orderNames } from './scope.js'

/** A template with its conditions compiled; conditions are found by their text. */
export interface OrderRule {
  readonly data: OrderData
  readonly condition: (text: string) => StepCondition
  readonly members: ReadonlyMap<string, Expression>
  readonly message: Template | undefined
}

export interface StepCondition {
  readonly expression: Expression
  /** The operations that it names: something unrecognised may be one of them. */
  readonly operations: readonly string[]
  /** It looks at the operation alone, so that its answer is the same for all steps of one operation. */
  readonly onlyOperation: boolean
}

export function compileOrder(data: OrderData, scope: Scope): OrderRule {
  const stepScope: Scope = { ...scope, step: 'Step' }
  const conditions = new Map(conditionsOf(data).map(([, text]) => [text, toCondition(text, stepScope)]))
  const wanted = 'for' in data ? [...(data.for ?? [])] : []
  return {
    data,
    condition: (text) => conditions.get(text) ?? toCondition(text, stepScope),
    message: data.message === undefined ? undefined : templateChecked(data.message, { ...stepScope, ...orderNames }),
    members: new Map(wanted.map(([name, text]) => [name, compileChecked(text, stepScope)])),
  }
}

function toCondition(text: string, scope: Scope): StepCondition {
  const expression = compileChecked(text, scope)
  const fields = expression.fieldsOf('step')
  return { expression, operations: expression.literals(), onlyOperation: fields.every((field) => field === 'does') && !expression.fieldsOf('self').length }
}
