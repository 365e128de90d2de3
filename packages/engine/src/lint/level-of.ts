import type { Bindings } from '../expression/expression.js'
import { milder, type Level } from '../finding/level.js'
import type { RuleBody } from '../rule/rule.js'

/** The first level whose condition is not false; where one is unknown, the mildest that may be meant. */
export function levelOf({ levels }: RuleBody, names: Bindings): Level {
  let level: Level | undefined
  for (const { when, level: candidate } of levels) {
    const outcome = when?.evaluate(names) ?? { state: 'value', value: true }
    if (outcome.state === 'absent' || (outcome.state === 'value' && outcome.value !== true)) continue
    level = level === undefined ? candidate : milder(level, candidate)
    if (outcome.state === 'value') break
  }
  return level ?? 'warning'
}
