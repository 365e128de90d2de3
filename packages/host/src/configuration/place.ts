import type { Range } from '@topolint/yaml'

/** The text of a configuration, with its path as it is to be reported. */
export interface ConfigurationText {
  readonly path: string
  readonly text: string
  readonly language: 'yaml'
}

/** Where something stands in a configuration. */
export interface ConfigurationPlace extends Range {
  readonly source: ConfigurationText
}

/** A value with the place that says it. */
export interface Said<T> {
  readonly value: T
  readonly at: ConfigurationPlace
}

/** Why a configuration cannot be used. */
export interface ConfigurationProblem {
  readonly message: string
  readonly at: ConfigurationPlace
}

export function beginningOf(path: string): ConfigurationPlace {
  return { source: { path, text: '', language: 'yaml' }, start: 0, end: 0 }
}
