import type { YamlMapping, YamlNode, YamlSequence } from '@topolint/yaml'

/** Whether a collection is written as JSON is: in braces or brackets, what is a key or a text in double quotes. */
export function isJson(node: YamlNode | undefined): boolean {
  if (node === undefined || (node.kind !== 'mapping' && node.kind !== 'sequence') || !node.flow) return false
  return inDoubleQuotes(firstIn(node))
}

function firstIn(node: YamlMapping | YamlSequence): YamlNode | undefined {
  return node.kind === 'mapping' ? node.pairs[0]?.key : node.items[0]
}

/** A list of objects is JSON if the first of them is. */
function inDoubleQuotes(node: YamlNode | undefined): boolean {
  if (node?.kind === 'scalar') return node.style === 'double'
  return node?.kind === 'mapping' && node.flow && node.pairs[0]?.key.kind === 'scalar' && node.pairs[0].key.style === 'double'
}
