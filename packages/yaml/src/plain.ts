import { keyIdentity } from './compose/key-identity.js'
import type { ScalarValue, YamlNode } from './node.js'
import { resolve } from './resolve.js'

export type PlainValue = ScalarValue | readonly PlainValue[] | PlainMap

/** Has no prototype, so that keys such as `__proto__` and `constructor` are like any other. */
export interface PlainMap {
  readonly [key: string]: PlainValue
}

/**
 * The value without its places. It recurses no deeper and makes no more than the limits of parsing allow, aliases included.
 * A key that is no scalar becomes its JSON.
 */
export function toPlain(node: YamlNode | undefined): PlainValue {
  if (node === undefined) return null
  const target = resolve(node)
  switch (target.kind) {
    case 'scalar':
      return target.value
    case 'sequence':
      return target.items.map(toPlain)
    case 'mapping': {
      const map: Record<string, PlainValue> = { __proto__: null }
      for (const { key, value } of target.pairs) map[keyOf(key)] = toPlain(value)
      return map
    }
  }
}

function keyOf(key: YamlNode): string {
  const identity = keyIdentity(key)
  return typeof identity === 'string' ? identity : JSON.stringify(toPlain(identity))
}
