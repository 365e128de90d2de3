import type { YamlNode } from '../node.js'

/** A node with the number of values in it and its levels, what aliases stand for counted in. */
export interface Measured<Node extends YamlNode = YamlNode> {
  readonly node: Node
  readonly size: number
  readonly height: number
}
