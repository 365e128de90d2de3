import type { ResolvedNode, YamlMapping, YamlPair } from '../node.js'
import { resolve } from '../resolve.js'
import { excerpt } from '../text/excerpt.js'
import { described } from './json-schema.js'
import { nearest } from './nearest.js'
import { firstKey, keyText, unknownKey } from './object.js'
import { wrongAt, type Place } from './place.js'
import { nameOf } from './scalar.js'
import { nothing, type DecodeContext, type Decoded, type Infer, type Meta, type Outcome, type Schema } from './schema.js'

type Cases = Readonly<Record<string, Schema<unknown, unknown>>>
type UnionSchema<C extends Cases> = Schema<Infer<C[keyof C]>, Decoded<C[keyof C]>>

/** One of several objects, told apart by the value of a key (`kind: Topology`). */
export function union<C extends Cases>(key: string, cases: C, meta: Meta = {}): UnionSchema<C> {
  return choose(cases, meta, (node, place, context) => {
    const pair = node.pairs.find((candidate) => keyText(candidate.key) === key)
    const value = pair === undefined ? undefined : keyText(pair.value)
    if (value !== undefined && Object.hasOwn(cases, value)) return cases[value]
    context.report(pair?.value ?? firstKey(node, place), () => unknownCase(key, value, Object.keys(cases)))
    return undefined
  })
}

/** One of several objects, told apart by which key is there (`do`, `run`, `script`). */
export function unionByKey<C extends Cases>(cases: C, meta: Meta = {}): UnionSchema<C> {
  return choose(cases, meta, (node, place, context) => {
    const keys = node.pairs.flatMap(({ key }) => keyText(key) ?? [])
    const found = keys.find((key) => Object.hasOwn(cases, key))
    if (found !== undefined) return cases[found]
    const misspelt = node.pairs.slice(0, mostGuesses).find(({ key }) => nearest(keyText(key) ?? '', Object.keys(cases)) !== undefined)
    context.report(misspelt?.key ?? firstKey(node, place), () => missingCase(misspelt, Object.keys(cases)))
    return undefined
  })
}

function unknownCase(key: string, value: string | undefined, names: readonly string[]): string {
  const near = value === undefined ? undefined : nearest(value, names)
  const wanted = near === undefined ? `it must be one of ${names.join(', ')}` : `Did you mean ${near}?`
  return value === undefined ? `The key ${key} is missing; ${wanted}` : `${key} ${excerpt(value)} is not known${near === undefined ? ';' : '.'} ${wanted}`
}

function missingCase(misspelt: YamlPair | undefined, names: readonly string[]): string {
  return misspelt === undefined ? `One of the keys ${names.join(', ')} is needed here` : unknownKey(keyText(misspelt.key), names)
}

const mostGuesses = 20

type Choice = (node: YamlMapping, place: Place, context: DecodeContext) => Schema<unknown, unknown> | undefined

function choose<C extends Cases>(cases: C, meta: Meta, choice: Choice): UnionSchema<C> {
  return {
    meta,
    json: (definitions) => described(meta, { anyOf: Object.values(cases).map((each) => each.json(definitions)) }),
    decode(place, context) {
      const node = resolve(place.node)
      if (node.kind !== 'mapping') return refuse(node, place, context)
      const schema = choice(node, place, context)
      // The chosen case is one of the cases that the types are computed from.
      return (schema?.decode(place, context) ?? nothing) as Outcome<Infer<C[keyof C]>, Decoded<C[keyof C]>>
    },
  }
}

function refuse(node: ResolvedNode, place: Place, context: DecodeContext): typeof nothing {
  context.report(wrongAt(place), `Keys with values are needed here, not ${nameOf(node)}`)
  return nothing
}
