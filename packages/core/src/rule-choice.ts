import type { Level } from '@topolint/engine'
import type { ProfileName } from './profiles.js'

export type LevelSetting = Level | 'off'

/** Which rules run, and at which levels: what a configuration and a command line say of them. */
export interface RuleChoice {
  readonly profile?: ProfileName
  /** Levels by rule; of several that say something of a rule for a file the last one counts. */
  readonly layers?: readonly RuleLayer[]
  /** Only these rules run, and what tells of files that cannot be read. A layer for all files cannot turn them off. */
  readonly only?: readonly string[]
  /** These do not run, whatever else is said. */
  readonly skip?: readonly string[]
}

export interface RuleLayer {
  readonly levels: ReadonlyMap<string, LevelSetting>
  /** The files for which it holds, by their paths as they are reported; all of them where this is missing. */
  readonly holdsFor?: (path: string) => boolean
}
