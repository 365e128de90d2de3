import type { RuleData } from './rule-data.js'

/** Each thing that a rule checks, as a rule with one body. */
export function partsOf({ checks, ...rule }: RuleData): readonly RuleData[] {
  return checks === undefined ? [rule] : checks.map((check) => ({ ...rule, ...(check.level === undefined ? {} : { levels: [{ level: check.level }] }), ...check }))
}
