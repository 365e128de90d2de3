import type { Scope } from '../expression/environment.js'
import type { RuleData } from './rule-data.js'
import { subjectTypes } from './subject-kind.js'

/** What the message of an order rule can speak of: the step it stands at, the member without an answer, the path in words. */
export const orderNames: Scope = { step: 'Step', member: 'string', path: 'string' }

/** The names that the expressions of a rule may use. */
export function scopeOf(data: RuleData): Scope {
  const self = subjectTypes[data.each ?? 'estate']
  return { self, estate: 'Estate', ...(data.unique === undefined ? {} : { other: self }), ...(data.order === undefined ? {} : orderNames) }
}
