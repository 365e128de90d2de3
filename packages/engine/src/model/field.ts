import type { Span } from '../source/source.js'

/** What is said of one field: a value, that there is none, or nothing that can be relied on. */
export type Field = Known | Absent | Unknown

export interface Known {
  readonly state: 'known'
  readonly value: Value
  /** Where the value is used: what a finding points at. */
  readonly at: Span
  /** Where the value was written, if elsewhere (an anchor, an assignment): what a fix changes. */
  readonly writtenAt?: Span
  /** A value that rests on an inference, not on a document's word. */
  readonly inferred?: true
}

export interface Absent {
  readonly state: 'absent'
  readonly at?: Span
}

export interface Unknown {
  readonly state: 'unknown'
  /** What is not known, for people: `$legacy`, or the field that nobody speaks of. */
  readonly reason: string
  /** The variable that holds it, if it is one: it has the same value in the same turn of its loop. */
  readonly variable?: string
  readonly at?: Span
}

export type Value = string | number | boolean | Group | List

/** Several fields under one name, without an identity of their own (`replaces: { pool, applicationName }`). */
export interface Group {
  readonly fields: Fields
}

export interface List {
  readonly items: readonly Field[]
  /** More items may exist than are named (a loop over an unknown list, a CSV file). */
  readonly open: boolean
}

export type Fields = Readonly<Record<string, Field>>

export function isList(value: Value): value is List {
  return typeof value === 'object' && 'items' in value
}

export function isGroup(value: Value): value is Group {
  return typeof value === 'object' && 'fields' in value
}

/** The text of a single value; lists and groups have none. */
export function textOfValue(value: Value): string {
  return typeof value === 'object' ? '' : String(value)
}

export function known(value: Value, at: Span, writtenAt?: Span): Known {
  return { state: 'known', value, at, ...(writtenAt === undefined ? {} : { writtenAt }) }
}

export function absent(at?: Span): Absent {
  return at === undefined ? { state: 'absent' } : { state: 'absent', at }
}

export function unknown(reason: string, at?: Span): Unknown {
  return at === undefined ? { state: 'unknown', reason } : { state: 'unknown', reason, at }
}
