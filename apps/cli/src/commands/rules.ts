import { builtInRules, firstProfileOf, ruleSummaries, type RuleData, type RuleSummary } from '@topolint/core'
import { escapeJson, escapeTerminal, plural, type Palette } from '@topolint/reporters'
import type { RulesInvocation } from '../arguments/invocation.js'
import type { Io } from '../io.js'
import { surroundings } from '../output/surroundings.js'

const levelColumn = 'warning'.length

export function rulesCommand({ json, colour }: RulesInvocation, io: Io): number {
  const rules = ruleSummaries()
  io.stdout.write(json ? `${escapeJson(JSON.stringify({ formatVersion: 1, rules: withData(rules) }, undefined, 2))}\n` : renderRules(rules, surroundings(colour, io).palette))
  return 0
}

/** What programs may want to know of a rule. */
function withData(rules: readonly RuleSummary[]): readonly object[] {
  const data = new Map(builtInRules.map((rule) => [rule.id, rule]))
  return rules.map((rule) => ({ ...rule, ...detailsOf(data.get(rule.id)) }))
}

function detailsOf(rule: RuleData | undefined): object {
  if (rule === undefined) return {}
  const { why, remedy, basis, fix, checks = [] } = rule
  const fixes = [fix, ...checks.map((check) => check.fix)].flatMap((each) => each?.safety ?? [])
  return { why, ...(remedy === undefined ? {} : { remedy }), profile: firstProfileOf(rule), fixes: [...new Set(fixes)], basis }
}

function renderRules(rules: readonly RuleSummary[], palette: Palette): string {
  const topics = [...new Set(rules.map(({ topic }) => topic))].sort()
  const column = Math.max(0, ...rules.map(({ id }) => id.length))
  const blocks = topics.map((topic) => {
    const lines = rules.filter((rule) => rule.topic === topic).map((rule) => renderRule(rule, column, palette))
    return [palette.strong(topic), ...lines].join('\n')
  })
  return `${[...blocks, `${plural(rules.length, 'rule')}; topolint explain <rule> says more`].join('\n\n')}\n`
}

function renderRule({ id, level, title }: RuleSummary, column: number, palette: Palette): string {
  return `  ${escapeTerminal(id).padEnd(column)}  ${palette.faint(level.padEnd(levelColumn))}  ${escapeTerminal(title)}`
}
