import { levels, type Level, type RuleData } from '@topolint/engine'

export const profileNames = ['minimal', 'recommended', 'strict'] as const

/** A step of a ladder: each asks for everything that the one before it asks for, and for more. */
export type ProfileName = (typeof profileNames)[number]

export interface Profile {
  /** For people. */
  readonly says: string
  readonly has: (rule: RuleData) => boolean
  /** Findings below it are left out. */
  readonly least: Level
  /** What becomes of a warning. */
  readonly warning: Level
  /** Every suppression must name its last day, at most so many days ahead. */
  readonly maxAgeDays?: number
}

/**
 * Rules of level error that are no part of minimal. Either they rest on how much of an estate the files hold, or what they miss may have
 * been done before and elsewhere, where no file shows it.
 */
const questionable: ReadonlySet<string> = new Set([
  'known-reference',
  'next-hop-unresolved',
  'legacy-entries-merged',
  'users-moved-before-migration',
  'ocscore-before-install',
  'sip-domains-before-merge',
  'install-before-move',
  'merge-before-move',
  'kb-2741295',
  'ocs2007-updates',
])

export const profiles: Readonly<Record<ProfileName, Profile>> = {
  minimal: {
    says: 'only errors, and only those that cannot be otherwise: what is found cannot work, or is not supported',
    has: (rule) => worstOf(rule) === 'error' && !questionable.has(rule.id),
    least: 'error',
    warning: 'warning',
  },
  recommended: { says: 'all rules, each at its own level', has: () => true, least: 'info', warning: 'warning' },
  strict: { says: 'all rules, warnings are errors, and every suppression ends within a year', has: () => true, least: 'info', warning: 'error', maxAgeDays: 366 },
}

export const defaultProfile: ProfileName = 'recommended'

/** Where a rule begins to be part of the ladder. */
export function firstProfileOf(rule: RuleData): ProfileName {
  return profileNames.find((name) => profiles[name].has(rule)) ?? defaultProfile
}

/** The worst level that the cases of a rule give. */
function worstOf({ level, levels: cases, order = [], checks = [] }: RuleData): Level {
  const own = cases === undefined ? [level ?? 'error'] : cases.map((each) => each.level)
  const all = [...own, ...order.flatMap((each) => each.level ?? []), ...checks.flatMap((check) => check.levels?.map((each) => each.level) ?? check.level ?? [])]
  return levels.find((candidate) => all.includes(candidate)) ?? 'error'
}
