import { isAtLeast, profiles, type Level, type LevelSetting, type RuleData, type RuleLevel } from '@topolint/core'
import { placeText, type Setup } from '@topolint/project'

/** The levels that a rule gives by itself, one for each of its cases. */
export function ownLevels({ level, levels, order = [], checks = [] }: RuleData): readonly Level[] {
  const own = levels === undefined ? [level ?? 'error'] : levels.map((each) => each.level)
  return [...new Set([...own, ...order.flatMap((each) => each.level ?? []), ...checks.flatMap((check) => check.levels?.map((each) => each.level) ?? check.level ?? [])])]
}

/** What becomes of them where a configuration, a profile or the command line has a say. */
export function configuredLevels(rule: RuleData, { setting }: RuleLevel, { profile: { name } }: Setup): readonly LevelSetting[] {
  if (setting !== undefined) return [setting]
  const { least, warning } = profiles[name]
  return [...new Set(ownLevels(rule).map((level) => (level === 'warning' ? warning : level)).filter((level) => isAtLeast(level, least)))]
}

/** Who says so. */
export function reasonText(rule: RuleData, level: RuleLevel, setup: Setup): string {
  const reason = spokenReason(rule, level, setup)
  const isOwn = level.setting !== undefined || configuredLevels(rule, level, setup).join() === ownLevels(rule).join()
  return isOwn ? reason : `${reason}, as the profile ${setup.profile.name} has it`
}

function spokenReason({ id }: RuleData, { reason }: RuleLevel, { configured, selected, profile }: Setup): string {
  switch (reason.by) {
    case 'only':
      return 'not in --only'
    case 'skip':
      return '--skip'
    case 'itself':
      return 'its own'
    case 'profile':
      return `not in the profile ${profile.name}`
    case 'layer': {
      if (reason.layer === selected) return '--rule'
      const said = configured?.layers.find((layer) => layer === reason.layer)?.places.get(id)
      return said === undefined ? '' : placeText(said)
    }
  }
}
