import type { Source } from '@topolint/engine'
import type { Value } from '@topolint/powershell'
import { parseYaml, type YamlNode } from '@topolint/yaml'

/** What a JSON text says, each value with its place there; undefined for a text that is broken. */
export function jsonValue(source: Source): Value | undefined {
  const { documents } = parseYaml(source.text)
  const [only, more] = documents
  if (only?.root === undefined || more !== undefined || only.problems.length > 0) return undefined
  return valueOf(only.root, source)
}

/** As deep as the parser lets texts be. */
function valueOf(node: YamlNode, source: Source): Value {
  const origin = { source, start: node.start, end: node.end }
  switch (node.kind) {
    case 'sequence':
      return { kind: 'list', items: node.items.map((item) => valueOf(item, source)), origin }
    case 'mapping':
      return { kind: 'table', entries: node.pairs.flatMap(({ key, value }) => (key.kind === 'scalar' ? [{ key: key.text, value: valueOf(value, source) }] : [])), origin }
    case 'scalar':
      return scalarOf(node.value, origin)
    case 'alias':
      return { kind: 'unknown', origin }
  }
}

function scalarOf(value: string | number | boolean | null, origin: Value['origin']): Value {
  if (value === null) return { kind: 'null', origin }
  if (typeof value === 'string') return { kind: 'string', value, origin }
  return typeof value === 'number' ? { kind: 'number', value, origin } : { kind: 'boolean', value, origin }
}
