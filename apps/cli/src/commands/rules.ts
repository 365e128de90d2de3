import { ruleSummaries, type RuleSummary } from '@topolint/core'
import { escapeJson, escapeTerminal, plural, type Palette } from '@topolint/reporters'
import type { RulesInvocation } from '../arguments/invocation.js'
import type { Io } from '../io.js'
import { surroundings } from '../output/surroundings.js'

export function rulesCommand({ json, colour }: RulesInvocation, io: Io): number {
  const rules = ruleSummaries()
  io.stdout.write(json ? `${escapeJson(JSON.stringify({ formatVersion: 1, rules }, undefined, 2))}\n` : renderRules(rules, surroundings(colour, io).palette))
  return 0
}

function renderRules(rules: readonly RuleSummary[], palette: Palette): string {
  const topics = [...new Set(rules.map(({ topic }) => topic))].sort()
  const blocks = topics.map((topic) => [palette.strong(topic), ...renderTopic(rules.filter((rule) => rule.topic === topic), palette)].join('\n'))
  return `${[...blocks, `${plural(rules.length, 'rule')}; topolint explain <rule> says more`].join('\n\n')}\n`
}

function renderTopic(rules: readonly RuleSummary[], palette: Palette): readonly string[] {
  const idWidth = Math.max(...rules.map(({ id }) => id.length))
  const levelWidth = Math.max(...rules.map(({ level }) => level.length))
  return rules.map(({ id, level, title }) => `  ${escapeTerminal(id).padEnd(idWidth)}  ${palette.faint(level.padEnd(levelWidth))}  ${escapeTerminal(title)}`)
}
