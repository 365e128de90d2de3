import type { Finding, RawFinding } from '../finding/finding.js'
import { knownBy } from '../finding/fingerprint.js'
import { textOf } from '../source/source.js'
import type { Rule } from '../rule/rule.js'

/** What reading found, under the level and the reason of its rule; nothing where the rule is not among those that run. */
export function readerFinding(raw: RawFinding, rules: readonly Rule[]): readonly Finding[] {
  const rule = rules.find(({ data }) => data.id === raw.rule)
  if (rule === undefined) return []
  const { id, why, level } = rule.data
  const value = textOf({ ...raw.at, end: Math.min(raw.at.end, raw.at.start + 200) })
  const known = knownBy({ rule: id, document: raw.document ?? raw.at.source.path, path: raw.path, value: `${raw.message}\n${value}` })
  return [{ rule: id, level: level ?? 'error', message: raw.message, why, at: raw.at, related: raw.related ?? [], ...(raw.fix === undefined ? {} : { fix: raw.fix }), ...known }]
}
