import type { NewStep } from '@topolint/engine'
import type { YamlMapping } from '@topolint/yaml'
import { subjects as subjectSchema } from '../schema/subject-schema.js'
import { isJson } from './json-style.js'
import { shapeOf } from './plain-text.js'
import { scalarText } from './scalar-text.js'

/** The pairs of a step in the order in which they are written; undefined for a subject that a step of a plan has no key for. */
export function pairsOf({ does, subjects }: NewStep): readonly Pair[] | undefined {
  const own = Object.entries(subjects)
  if (own.some(([name]) => !isSubject(name))) return undefined
  return [{ key: 'do', value: does, isText: true }, ...own.map(([key, value]) => ({ key, value, isText: takesText(key) }))]
}

export interface Pair {
  readonly key: string
  readonly value: string
  readonly isText: boolean
}

/** A line for each pair. */
export function blockLines(pairs: readonly Pair[]): readonly string[] {
  return pairs.map((pair) => `${pair.key}: ${valueText(pair, { inFlow: false, isJson: false })}`)
}

/** In braces, as a step beside it is written. */
export function flowText(pairs: readonly Pair[], like: YamlMapping | undefined, text: string): string {
  const json = isJson(like)
  const first = like?.pairs[0]
  const colon = json && first !== undefined && text.slice(first.key.end, first.value.start) === ':' ? ':' : ': '
  const inner = pairs.map((pair) => `${json ? JSON.stringify(pair.key) : pair.key}${colon}${valueText(pair, { inFlow: true, isJson: json })}`)
  const blank = like === undefined || !like.flow || /\s/u.test(text.charAt(like.start + 1)) ? ' ' : ''
  return `{${blank}${inner.join(', ')}${blank}}`
}

function valueText({ value, isText }: Pair, place: { readonly inFlow: boolean; readonly isJson: boolean }): string {
  return scalarText(value, { ...place, style: 'plain', shape: isText ? 'text' : shapeOf(value) })
}

function isSubject(name: string): name is keyof typeof subjectSchema {
  return Object.hasOwn(subjectSchema, name)
}

/** A subject that is a number or a switch stands without quotes. */
export function takesText(name: string): boolean {
  const type = isSubject(name) ? subjectSchema[name].schema.json({ define: () => ({}) })['type'] : undefined
  return type !== 'integer' && type !== 'boolean'
}
