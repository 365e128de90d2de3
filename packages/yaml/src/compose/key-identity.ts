import type { YamlNode } from '../node.js'
import { resolve } from '../resolve.js'

/** What makes two keys the same: a scalar its value as text, any other node only itself. */
export function keyIdentity(key: YamlNode): string | YamlNode {
  const target = resolve(key)
  return target.kind === 'scalar' ? String(target.value) : target
}
