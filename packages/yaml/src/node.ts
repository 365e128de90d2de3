import type { Range } from './range.js'
import type { Segment } from './segment.js'

export type YamlNode = YamlScalar | YamlSequence | YamlMapping | YamlAlias

/** A node's range is that of its content: without anchor and tag, and never with the line break after its last line. */
interface NodeBase extends Range {
  readonly anchor?: string
  /** The tag in full, as in `tag:yaml.org,2002:str`. */
  readonly tag?: string
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded'
export type ScalarValue = string | number | boolean | null

export interface YamlScalar extends NodeBase {
  readonly kind: 'scalar'
  readonly style: ScalarStyle
  /** The text after escapes, folding and chomping. */
  readonly text: string
  /** What the core schema of YAML 1.2 says; a string for everything quoted. */
  readonly value: ScalarValue
  /** Where each stretch of `text` stands in the source, computed when asked for. */
  readonly segments: () => readonly Segment[]
}

export interface YamlSequence extends NodeBase {
  readonly kind: 'sequence'
  readonly flow: boolean
  readonly items: readonly YamlNode[]
}

export interface YamlMapping extends NodeBase {
  readonly kind: 'mapping'
  readonly flow: boolean
  /** Own pairs first, then merged ones that are not overridden. No two scalar keys are the same. */
  readonly pairs: readonly YamlPair[]
}

export interface YamlPair {
  readonly key: YamlNode
  readonly value: YamlNode
  /** The alias by which a merge key brought the pair in: the place findings point at. */
  readonly mergedBy?: YamlAlias
}

export interface YamlAlias extends NodeBase {
  readonly kind: 'alias'
  readonly name: string
  /** What the alias stands for; an empty scalar when that is a problem, so that no tree has a cycle or a hole. */
  readonly target: ResolvedNode
}

export type ResolvedNode = Exclude<YamlNode, YamlAlias>
