import type { YamlNode } from './node.js'
import type { Range } from './range.js'

export interface YamlComment extends Range {
  /** The text after the `#`. */
  readonly text: string
  readonly ownLine: boolean
}

export interface YamlProblem extends Range {
  /** Says what is wrong and what to do. */
  readonly message: string
}

export interface YamlDocument extends Range {
  readonly root: YamlNode | undefined
  readonly problems: readonly YamlProblem[]
  /** False when a syntax error or a limit kept part of the document from being read. */
  readonly complete: boolean
}

export interface YamlStream {
  readonly documents: readonly YamlDocument[]
  readonly comments: readonly YamlComment[]
}
