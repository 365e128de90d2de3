import { nearest, partsOf, type RuleData, type RuleExamples } from '@topolint/engine'
import { ruleData, topics } from './generated/rules.js'
import type { TeamRule } from './team-rules.js'

/** One line of the list of rules. */
export interface RuleSummary {
  readonly id: string
  readonly title: string
  readonly level: string
  readonly topic: string
  readonly tags: readonly string[]
}

export function ruleSummaries(): readonly RuleSummary[] {
  return ruleData.map((rule) => ({ id: rule.id, title: rule.title, level: levelText(rule), topic: topics[rule.id] ?? '', tags: rule.tags ?? [] }))
}

/** Everything that a person may want to know of a rule. */
export interface RuleExplanation extends RuleSummary {
  readonly data: RuleData
  readonly examples: RuleExamples
}

/** The rule of an id, or the id that was perhaps meant. Examples are loaded only here, because a run does not need them. */
export async function explain(id: string): Promise<RuleExplanation | { readonly nearest: string | undefined }> {
  const summary = ruleSummaries().find((rule) => rule.id === id)
  const data = ruleData.find((rule) => rule.id === id)
  if (summary === undefined || data === undefined) return { nearest: nearest(id, ruleData.map((rule) => rule.id)) }
  const { ruleExamples } = await import('./generated/examples.js')
  return { ...summary, data, examples: ruleExamples[id] ?? { valid: [], invalid: [] } }
}

/** The same of a rule of a team's own. */
export function explainTeamRule({ data, examples }: TeamRule): RuleExplanation {
  return { id: data.id, title: data.title, level: levelText(data), topic: '', tags: data.tags ?? [], data, examples }
}

/** The level in words: one, or all that its cases give. */
function levelText(data: RuleData): string {
  const all = partsOf(data).flatMap(({ level, levels, order = [] }) => [...(levels?.map((each) => each.level) ?? [level ?? 'error']), ...order.flatMap((template) => template.level ?? [])])
  return [...new Set(all)].join(' or ')
}
