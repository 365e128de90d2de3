import type { LevelSetting, ProfileName } from './configuration-file.js'
import type { ConfigurationPlace, Said } from './place.js'

/** What configuration files say together; later words of one thing win, lists grow. */
export interface Configuration {
  /** The folder in which patterns hold; absolute. */
  readonly folder: string
  /** The files that were read, as they are to be reported: those that others extend first. */
  readonly files: readonly string[]
  readonly profile?: Said<ProfileName>
  /** In the order in which they hold. */
  readonly rules: readonly RuleSettings[]
  readonly ignore: readonly Said<string>[]
  readonly estates: readonly EstateFiles[]
  /** Absolute. */
  readonly rulePaths: readonly Said<string>[]
  /** Absolute. */
  readonly operations: readonly Said<string>[]
  /** By number, with the place of that. */
  readonly serviceVersions: ReadonlyMap<string, Said<string> & { readonly key: ConfigurationPlace }>
  readonly suppress: readonly SuppressEntry[]
  readonly requireReason?: Said<boolean>
  readonly maxAgeDays?: Said<number>
  readonly locked: readonly Said<string>[]
  readonly megabytes?: Said<number>
  readonly mostFiles?: Said<number>
  readonly seconds?: Said<number>
  readonly today?: Said<string>
}

/** Levels of rules, for all files or for some. */
export interface RuleSettings {
  /** What an override is for: patterns relative to the folder of the configuration. */
  readonly files?: readonly string[]
  readonly rules: readonly RuleSetting[]
}

export interface RuleSetting {
  readonly id: Said<string>
  readonly level?: Said<LevelSetting>
  /** Patterns of files in which the rule is off. */
  readonly ignore?: Said<readonly string[]>
  readonly locked?: Said<boolean>
}

export interface EstateFiles {
  readonly name: string
  readonly files: readonly string[]
}

export interface SuppressEntry {
  readonly rule: string
  readonly at: string
  readonly reason: string
  readonly until?: string
  readonly place: ConfigurationPlace
}
