import type { Edit, Editing } from '@topolint/engine'
import type { Range, YamlScalar } from '@topolint/yaml'
import { blockText } from './block-text.js'
import { isJson } from './json-style.js'
import { shapeOf } from './plain-text.js'
import { scalarText, type ScalarPlace } from './scalar-text.js'
import type { WrittenNode, WrittenNodes } from './written-nodes.js'

export interface YamlText {
  readonly text: string
  /** A file that must stay JSON, whatever YAML would allow. */
  readonly isJson: boolean
}

/** Another value for a scalar, in its own style where the value allows it. */
export function setValue(yaml: YamlText, nodes: WrittenNodes, at: Range, value: string): Editing {
  const whole = nodes.at(at)
  const written = whole ?? nodes.scalarWithEdge(at)
  if (written?.node.kind !== 'scalar') return declined('no single value is written there')
  if (written.isShared) return declined('the value is written once for several places, by an anchor')
  const { node } = written
  if (node.tag !== undefined && !stringTags.has(node.tag)) return declined('the value has a tag')
  if (whole !== undefined) return replaced(yaml, written, node, value)
  if (node.style !== 'plain' || at.start < node.start || at.end > node.end || yaml.text.slice(node.start, node.end) !== node.text) return declined('the value is written in another form')
  return replaced(yaml, written, node, node.text.slice(0, at.start - node.start) + value + node.text.slice(at.end - node.start))
}

const stringTags: ReadonlySet<string> = new Set(['!', 'tag:yaml.org,2002:str'])

function replaced(yaml: YamlText, { inFlow, parent }: WrittenNode, node: YamlScalar, value: string): Editing {
  const { style, start, end } = node
  const place: ScalarPlace = { style, inFlow, isJson: yaml.isJson || isJson(parent), shape: node.tag === undefined && style === 'plain' ? shapeOf(node.text) : shapeOf(value) }
  if (style !== 'literal' && style !== 'folded') return edited({ start, end, text: scalarText(value, place) })
  const inside = blockText(node, value)
  if (inside !== undefined) return edited(inside)
  if (hasComment(yaml.text, node)) return declined('a comment stands in the first line of the block of text')
  return edited({ start, end, text: scalarText(value, { ...place, style: 'double' }) })
}

/** In the line of the `|` or `>`. */
function hasComment(text: string, { start, end }: Range): boolean {
  return /^[^\r\n#]*#/u.test(text.slice(start, end))
}

function edited(edit: Edit): Editing {
  return { ok: true, edits: [edit] }
}

function declined(reason: string): Editing {
  return { ok: false, reason }
}
