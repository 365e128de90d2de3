import type { Editing } from '@topolint/engine'
import { resolve, type Range, type YamlMapping, type YamlNode, type YamlPair } from '@topolint/yaml'
import { addLines } from './add-lines.js'
import { afterInFlow } from './insert-in-flow.js'
import { isJson } from './json-style.js'
import { breakNear, lineStart, nextLine } from './lines.js'
import { shapeOf } from './plain-text.js'
import { scalarText } from './scalar-text.js'
import { takesText } from './step-text.js'
import type { WrittenNodes } from './written-nodes.js'
import type { YamlText } from './set-value.js'

/** Fields whose key has another name; most are called alike. */
const keys: ReadonlyMap<string, string> = new Map([
  ['generation', 'product'],
  ['isLegacy', 'legacy'],
  ['isDefault', 'default'],
])

interface Addition {
  readonly at: Range
  readonly field: string
  readonly value: string
}

/** A key with its value, below the key that names the entity or behind it. */
export function addField({ text, isJson: isJsonFile }: YamlText, nodes: WrittenNodes, { at, field, value }: Addition): Editing {
  const written = nodes.at(at)
  const parent = written?.parent
  const pair = parent?.kind === 'mapping' ? parent.pairs.find((each) => each.value === written?.node) : undefined
  if (parent?.kind !== 'mapping' || pair === undefined) return declined('it is written by its name alone, or brought by an anchor')
  if (nodes.at(parent)?.isShared === true) return declined('it is written once for several places, by an anchor')
  const key = keys.get(field) ?? field
  if (parent.pairs.some((each) => textOf(each.key) === key)) return declined(`the key ${key} is there already`)
  const json = isJsonFile || isJson(parent)
  const line = `${json ? JSON.stringify(key) : key}: ${scalarText(value, { style: 'plain', inFlow: parent.flow, isJson: json, shape: takesText(field) ? 'text' : shapeOf(value) })}`
  return { ok: true, edits: parent.flow ? inFlow(text, parent, pair, line) : [inBlock(text, parent, pair, line)] }
}

function inFlow(text: string, parent: YamlMapping, pair: YamlPair, line: string): ReturnType<typeof afterInFlow> {
  const own = parent.pairs.filter(({ mergedBy }) => mergedBy === undefined)
  return afterInFlow({ text, open: parent.start, item: { start: pair.key.start, end: pair.value.end }, isLast: own.at(-1) === pair }, [line])
}

function inBlock(text: string, parent: YamlMapping, { value }: YamlPair, line: string): ReturnType<typeof addLines> {
  const indent = ' '.repeat(parent.start - lineStart(text, parent.start))
  return addLines(text, nextLine(text, value.end), [indent + line], breakNear(text, value.end))
}

function textOf(key: YamlNode): string | undefined {
  const target = resolve(key)
  return target.kind === 'scalar' ? target.text : undefined
}

function declined(reason: string): Editing {
  return { ok: false, reason }
}
