import { levels, partsOf, type RuleData } from '@topolint/engine'
import { escapeMarkdown } from '../escape/markdown.js'
import { linkToRule } from './rule-link.js'

export interface IndexedRule {
  readonly data: RuleData
  readonly level: string
  readonly topic: string
}

type Row = readonly [heading: string, rules: readonly IndexedRule[]]

/** The way to every page: by topic, by level, and by the scenario in which order rules speak. */
export function ruleIndex(rules: readonly IndexedRule[]): string {
  const topics = [...new Set(rules.map(({ topic }) => topic))].toSorted()
  const scenarios = [...new Set(rules.flatMap(({ data }) => scopesOf(data)))].filter((scope) => scope !== 'any').toSorted()
  return `${[
    '# Rules',
    `${rules.length} rules, each with its reason, its source and its examples.`,
    '## By topic',
    ...topics.flatMap((topic) => [`### ${escapeMarkdown(topic)}`, tableOf(rules.filter((rule) => rule.topic === topic))]),
    '## By level',
    listOf(levels.map((level): Row => [level, rules.filter((rule) => rule.level.split(' ').includes(level))])),
    '## By scenario',
    'Rules about the order of steps speak in the scenarios that they name. Rules without a scenario, and those for any, are not listed here.',
    listOf(scenarios.map((scenario): Row => [scenario, rules.filter(({ data }) => scopesOf(data).includes(scenario))])),
  ].join('\n\n')}\n`
}

function scopesOf(data: RuleData): readonly string[] {
  return partsOf(data).flatMap(({ scope, order }) => [...(scope ?? []), ...(order ?? []).flatMap((template) => template.scope ?? [])])
}

function tableOf(rules: readonly IndexedRule[]): string {
  return ['| Rule | Level | What holds |', '|---|---|---|', ...rules.map((rule) => `| ${linkOf(rule)} | ${escapeMarkdown(rule.level)} | ${escapeMarkdown(rule.data.title)} |`)].join('\n')
}

function listOf(rows: readonly Row[]): string {
  const filled = rows.filter(([, rules]) => rules.length > 0)
  return filled.map(([heading, rules]) => `* **${escapeMarkdown(heading)}**: ${rules.map(linkOf).join(', ')}`).join('\n')
}

function linkOf({ data: { id } }: IndexedRule): string {
  return linkToRule(id)
}
