import type { YamlNode, YamlSequence } from '@topolint/yaml'
import type { Pair } from './step-text.js'

/** Where new steps go, and what they say. */
export interface NewItems {
  readonly text: string
  readonly sequence: YamlSequence
  readonly item: YamlNode
  /** Of the item in the sequence. */
  readonly index: number
  readonly where: 'before' | 'after'
  readonly steps: readonly (readonly Pair[])[]
}
