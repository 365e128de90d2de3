import type { Finding, RawFinding } from '../finding/finding.js'
import { knownBy } from '../finding/fingerprint.js'
import { knownPath } from '../source/known-path.js'
import { textOf } from '../source/source.js'
import type { Rule } from '../rule/rule.js'

/** What reading found, under the level and the reason of its rule; nothing where the rule is not among those that run. */
export function readerFinding(raw: RawFinding, rules: readonly Rule[]): readonly Finding[] {
  const rule = rules.find(({ data }) => data.id === raw.rule)
  if (rule === undefined) return []
  const { id, why, level } = rule.data
  const value = textOf({ ...raw.at, end: Math.min(raw.at.end, raw.at.start + 200) })
  const known = knownBy({ rule: id, document: raw.document ?? knownPath(raw.at.source), path: raw.path, value: `${knownMessage(raw)}\n${value}` })
  return [{ rule: id, level: level ?? 'error', message: raw.message, why, at: raw.at, related: raw.related ?? [], ...(raw.fix === undefined ? {} : { fix: raw.fix }), ...known }]
}

/** Some messages begin with the path, which is another one where a run starts in another folder. */
function knownMessage({ message, at: { source } }: RawFinding): string {
  return message.startsWith(`${source.path} `) ? knownPath(source) + message.slice(source.path.length) : message
}
