import type { ScriptBlock } from '../syntax/group.js'
import type { Span } from '../syntax/span.js'

/** What an expression is known to be; `origin` is where that was written. */
export type Value = Plain | Default | Choice | Unknown

export type Plain = Text | Numeric | Truth | Nothing | List | Table | Code | ScriptRoot

/** Cannot be known from the text; `origin` is the first thing that cannot. */
export interface Unknown {
  readonly kind: 'unknown'
  readonly origin: Span
}

export interface Text {
  readonly kind: 'string'
  readonly value: string
  readonly origin: Span
}

export interface Numeric {
  readonly kind: 'number'
  readonly value: number | bigint
  readonly origin: Span
}

export interface Truth {
  readonly kind: 'boolean'
  readonly value: boolean
  readonly origin: Span
}

/** `$null`. */
export interface Nothing {
  readonly kind: 'null'
  readonly origin: Span
}

export interface List {
  readonly kind: 'list'
  readonly items: readonly Value[]
  readonly origin: Span
}

export interface TableEntry {
  /** As written. */
  readonly key: string
  readonly value: Value
}

export interface Table {
  readonly kind: 'table'
  readonly entries: readonly TableEntry[]
  readonly origin: Span
}

export interface Code {
  readonly kind: 'script-block'
  readonly node: ScriptBlock
  readonly origin: Span
}

/** The folder of the script, with what follows it. */
export interface ScriptRoot {
  readonly kind: 'script-root'
  readonly rest: string
  readonly origin: Span
}

/** One of several, depending on the way the script takes. */
export interface Choice {
  readonly kind: 'choice'
  readonly values: readonly (Plain | Default)[]
  readonly origin: Span
}

/** The default of a parameter: the value only if no caller passes another. */
export interface Default {
  readonly kind: 'default'
  readonly value: Plain
  readonly origin: Span
}

export const limits = { choices: 8, items: 1000, text: 20_000 } as const

export function unknown(origin: Span): Unknown {
  return { kind: 'unknown', origin: { start: origin.start, end: origin.end } }
}

/** The same value as seen from where it was computed. */
export function at<V extends Value>(value: V, origin: Span): V {
  return { ...value, origin: { start: origin.start, end: origin.end } }
}

/** A default that no caller changes. */
export function settled(value: Value): Value {
  if (value.kind === 'choice') return { ...value, values: value.values.map((each) => (each.kind === 'default' ? each.value : each)) }
  return value.kind === 'default' ? value.value : value
}

/** What is known when any of the values may be it. */
export function join(values: readonly Value[], place: Span): Value {
  const known = new Map<string, Plain | Default>()
  for (const value of values) {
    if (value.kind === 'unknown') return value
    for (const each of value.kind === 'choice' ? value.values : [value]) {
      const key = identity(each)
      if (!known.has(key)) known.set(key, each)
    }
    if (known.size > limits.choices) return unknown(place)
  }
  const [first] = known.values()
  if (first === undefined) return unknown(place)
  return known.size === 1 ? first : { kind: 'choice', values: [...known.values()], origin: first.origin }
}

/** Equal for values that cannot be told apart. */
export function identity(value: Value): string {
  switch (value.kind) {
    case 'string':
    case 'number':
    case 'boolean':
      return `${value.kind} ${value.value}`
    case 'null':
      return 'null'
    case 'list':
      return `[${value.items.map((item) => identity(item)).join('\0,')}]`
    case 'table':
      return `{${value.entries.map((entry) => `${entry.key.toLowerCase()}\0=${identity(entry.value)}`).join('\0,')}}`
    case 'default':
      return `default ${identity(value.value)}`
    case 'script-root':
      return `root ${value.rest}`
    default:
      return `${value.kind} ${value.origin.start}`
  }
}

/** Applies a function to what may be a choice or a default, keeping that it is one. */
export function lift(value: Value, place: Span, apply: (value: Plain) => Value): Value {
  if (value.kind === 'unknown') return value
  if (value.kind === 'choice') return join(value.values.map((each) => lift(each, place, apply)), place)
  if (value.kind !== 'default') return apply(value)
  const inner = apply(value.value)
  return inner.kind === 'unknown' || inner.kind === 'choice' || inner.kind === 'default' ? inner : { kind: 'default', value: inner, origin: value.origin }
}

/** Applies a function of two to every pair; a pair with a default is a default. */
export function lift2(left: Value, right: Value, place: Span, apply: (left: Plain, right: Plain) => Value): Value {
  return lift(left, place, (one) => lift(right, place, (other) => apply(one, other)))
}
