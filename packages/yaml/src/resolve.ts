import type { ResolvedNode, YamlNode } from './node.js'

/** The node itself, or what the alias stands for. */
export function resolve(node: YamlNode): ResolvedNode {
  return node.kind === 'alias' ? node.target : node
}
