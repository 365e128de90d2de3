import type { ResolvedNode, YamlMapping } from '../node.js'
import { resolve } from '../resolve.js'
import { described } from './json-schema.js'
import { nearest } from './nearest.js'
import { keyText, unknownKey } from './object.js'
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
    const near = value === undefined ? undefined : nearest(value, Object.keys(cases))
    const wanted = near === undefined ? `it must be one of ${Object.keys(cases).join(', ')}` : `Did you mean ${near}?`
    context.report(pair?.value ?? wrongAt(place), value === undefined ? `The key ${key} is missing; ${wanted}` : `${key} ${value} is not known; ${wanted}`)
    return undefined
  })
}

/** One of several objects, told apart by which key is there (`do`, `run`, `script`). */
export function unionByKey<C extends Cases>(cases: C, meta: Meta = {}): UnionSchema<C> {
  return choose(cases, meta, (node, place, context) => {
    const keys = node.pairs.flatMap(({ key }) => keyText(key) ?? [])
    const found = keys.find((key) => Object.hasOwn(cases, key))
    if (found !== undefined) return cases[found]
    const [first] = node.pairs
    const guess = keys.find((key) => nearest(key, Object.keys(cases)) !== undefined)
    context.report(first?.key ?? wrongAt(place), guess === undefined ? `One of the keys ${Object.keys(cases).join(', ')} is needed here` : unknownKey(guess, Object.keys(cases)))
    return undefined
  })
}

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
