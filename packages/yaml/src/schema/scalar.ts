import type { ResolvedNode, YamlScalar } from '../node.js'
import type { Message } from '../problems.js'
import { resolve } from '../resolve.js'
import { isDay } from '../text/day.js'
import { excerpt } from '../text/excerpt.js'
import { described, type JsonObject } from './json-schema.js'
import { nearest } from './nearest.js'
import { wrongAt } from './place.js'
import { nothing, type DecodedScalar, type Meta, type Schema } from './schema.js'

export type ScalarSchema<T> = Schema<T, DecodedScalar<T>>

/** A value, or what is wrong with it. */
type Read<T> = { readonly value: T } | { readonly problem: Message }

/** A condition on a text that has a name, so that nobody brings a regular expression that backtracks. */
export interface Format {
  /** What the text must be, as in "must be a fully qualified domain name". */
  readonly says: string
  test(text: string): boolean
}

export function text(meta: Meta & { readonly format?: Format } = {}): ScalarSchema<string> {
  const { format } = meta
  return scalar(meta, { type: ['string', 'number'] }, (node) => {
    if (node.value === null) return { problem: 'A text is needed here' }
    if (typeof node.value === 'boolean') return { problem: notAsText(node.text) }
    if (format?.test(node.text) === false) return { problem: `"${excerpt(node.text)}" must be ${format.says}` }
    return { value: node.text }
  })
}

export function integer(meta: Meta & { readonly min?: number; readonly max?: number } = {}): ScalarSchema<number> {
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = meta
  const bounds = { ...(meta.min === undefined ? {} : { minimum: min }), ...(meta.max === undefined ? {} : { maximum: max }) }
  return scalar(meta, { type: 'integer', ...bounds }, ({ value, text: written }) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return { problem: `"${excerpt(written)}" must be a whole number` }
    return value >= min && value <= max ? { value } : { problem: `${value} must be ${rangeText(meta)}` }
  })
}

export function boolean(meta: Meta = {}): ScalarSchema<boolean> {
  return scalar(meta, { type: 'boolean' }, ({ value, text: written }) => (typeof value === 'boolean' ? { value } : { problem: `"${excerpt(written)}" must be true or false` }))
}

/** A day of the calendar, YYYY-MM-DD. */
export function date(meta: Meta = {}): ScalarSchema<string> {
  return scalar(meta, { type: 'string', format: 'date' }, ({ value, text: written }) =>
    typeof value === 'string' && isDay(written) ? { value: written } : { problem: `"${excerpt(written)}" must be a day, written YYYY-MM-DD` },
  )
}

export function literal<const T extends string>(expected: T, meta: Meta = {}): ScalarSchema<T> {
  return scalar(meta, { const: expected }, ({ value, text: written }) => (value === expected ? { value: expected } : { problem: `"${excerpt(written)}" must be ${expected}` }))
}

/** One of some words; one of digits, such as a year, may be written without quotes. */
export function oneOf<const T extends string>(members: readonly T[], meta: Meta = {}): ScalarSchema<T> {
  const numbers = members.map(Number).filter((number, index) => String(number) === members[index])
  return scalar(meta, { enum: [...members, ...numbers] }, ({ value, text: written }) => {
    const found = typeof value === 'string' || typeof value === 'number' ? members.find((member) => member === String(value)) : undefined
    return found === undefined ? { problem: () => unknownMember(written, members) } : { value: found }
  })
}

function unknownMember(written: string, members: readonly string[]): string {
  const near = nearest(written, members)
  if (near === written) return notAsText(written)
  return near === undefined ? `"${excerpt(written)}" must be one of ${members.join(', ')}` : `"${excerpt(written)}" is not known here. Did you mean ${near}?`
}

function notAsText(written: string): string {
  return `${excerpt(written)} is true or false for YAML; put it in quotes to mean the text`
}

function scalar<T>(meta: Meta, demands: JsonObject, read: (node: YamlScalar) => Read<T>): ScalarSchema<T> {
  return {
    meta,
    json: () => described(meta, demands),
    decode(place, context) {
      const node = resolve(place.node)
      const found = node.kind === 'scalar' ? read(node) : { problem: `A single value is needed here, not ${nameOf(node)}` }
      if ('value' in found) return { decoded: { ...place, kind: 'scalar', value: found.value }, value: { is: found.value } }
      context.report(wrongAt(place), found.problem)
      return nothing
    },
  }
}

export function nameOf(node: ResolvedNode): string {
  if (node.kind === 'sequence') return 'a list'
  return node.kind === 'mapping' ? 'keys with values' : node.value === null ? 'nothing' : 'a single value'
}

function rangeText({ min, max }: { readonly min?: number; readonly max?: number }): string {
  if (min !== undefined && max !== undefined) return `between ${min} and ${max}`
  return min === undefined ? `at most ${max ?? ''}` : `at least ${min}`
}
