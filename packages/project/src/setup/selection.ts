import type { LevelSetting, ProfileName } from '@topolint/core'

/** What is to be linted by which rules: what is said beside, and before, a configuration. */
export interface Selection {
  /** A configuration to take instead of the one that is found; false for none. */
  readonly config: string | false | undefined
  readonly profile: ProfileName | undefined
  readonly levels: ReadonlyMap<string, LevelSetting>
  readonly only: readonly string[] | undefined
  readonly skip: readonly string[]
  /** Files and folders with rules of a team's own. */
  readonly rules: readonly string[]
  /** How people write the lists of rules, so that they are told in which one a mistake is. */
  readonly written?: Readonly<Record<'levels' | 'only' | 'skip', string>>
}

/** Everything as the configuration has it. */
export const asConfigured: Selection = { config: undefined, profile: undefined, levels: new Map(), only: undefined, skip: [], rules: [] }
