import { explainTeamRule, RuleLevels, ruleSummaries, type RuleData, type RuleSummary } from '@topolint/core'
import type { Setup } from '@topolint/project'
import { configuredLevels, ownLevels, reasonText } from './configured-level.js'

/** A rule as the list of rules has it: by itself, and as it is configured here. */
export interface ListedRule extends RuleSummary {
  readonly data: RuleData
  /** Where a rule of a team's own stands. */
  readonly path: string | undefined
  readonly here: ConfiguredHere
}

export interface ConfiguredHere {
  readonly levels: readonly string[]
  /** Who says so. */
  readonly reason: string
  readonly isOwn: boolean
  /** In some files it has another level. */
  readonly variesByFile: boolean
}

/** The built-in rules, then those of a team's own. */
export function listedRules(setup: Setup): readonly ListedRule[] {
  const data = new Map(setup.options.rules.map((rule) => [rule.id, rule]))
  const all = [...ruleSummaries().map((summary) => ({ summary, path: undefined })), ...setup.teamRules.map((rule) => ({ summary: explainTeamRule(rule), path: rule.path }))]
  return all.flatMap(({ summary: { id, title, level, topic, tags }, path }) => {
    const rule = data.get(id)
    return rule === undefined ? [] : [{ id, title, level, topic, tags, data: rule, path, here: configuredHere(rule, setup) }]
  })
}

export function configuredHere(rule: RuleData, setup: Setup): ConfiguredHere {
  const { choice = {} } = setup.options
  const level = new RuleLevels(choice).of(rule)
  const levels = configuredLevels(rule, level, setup)
  return {
    levels,
    reason: reasonText(rule, level, setup),
    isOwn: levels.join() === ownLevels(rule).join(),
    variesByFile: (choice.layers ?? []).some((layer) => layer.holdsFor !== undefined && layer.levels.has(rule.id)),
  }
}
