import type { Source } from '@topolint/engine'
import type { Value } from '@topolint/powershell'

interface Place {
  readonly start: number
  readonly end: number
}

const deepest = 50

/** A value of another text with the text that its places are in; what is not known there is not known from here on. */
export function fromElsewhere<V extends Value>(value: V, source: Source, place: Place, depth?: number): V | Extract<Value, { kind: 'unknown' }>
export function fromElsewhere(value: Value, source: Source, place: Place, depth = 0): Value {
  const origin = 'source' in value.origin ? value.origin : { ...value.origin, source }
  const inner = <V extends Value>(each: V): V | Extract<Value, { kind: 'unknown' }> => fromElsewhere(each, source, place, depth + 1)
  const nothing: Value = { kind: 'unknown', origin: { start: place.start, end: place.end } }
  if (depth > deepest) return nothing
  switch (value.kind) {
    case 'unknown':
    case 'script-root':
      return nothing
    case 'list':
      return { ...value, items: value.items.map(inner), origin }
    case 'table':
      return { ...value, entries: value.entries.map((entry) => ({ ...entry, value: inner(entry.value) })), origin }
    case 'default': {
      const plain = inner(value.value)
      return plain.kind === 'unknown' ? nothing : { ...value, value: plain, origin }
    }
    case 'choice': {
      const values = value.values.map(inner)
      return values.every((each) => each.kind !== 'unknown') ? { ...value, values, origin } : nothing
    }
    default:
      return { ...value, origin }
  }
}
