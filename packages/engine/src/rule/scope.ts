import type { Scope } from '../expression/environment.js'
import type { RuleData } from './rule-data.js'
import { subjectTypes } from './subject-kind.js'

/** The names that the expressions of a rule may use. */
export function scopeOf(data: RuleData): Scope {
  const self = subjectTypes[data.each ?? 'estate']
  return { self, estate: 'Estate', ...(data.unique === undefined ? {} : { other: self }) }
}
