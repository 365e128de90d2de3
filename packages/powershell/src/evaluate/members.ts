import type { Span } from '../syntax/span.js'
import { isPlain, list } from './operators.js'
import { text } from './text.js'
import { join, limits, type List, type Plain, type Table, unknown, type Value } from './value.js'

/** `target.name`. */
export function memberOf(target: Plain, name: string, place: Span): Value {
  if (target.kind === 'table') return entryOf(target, name) ?? tableProperty(target, name, place)
  const key = name.toLowerCase()
  if (target.kind === 'list') return ofList(target, key, name, place)
  if (target.kind === 'string' && key === 'length') return { kind: 'number', value: target.value.length, origin: place }
  return unknown(place)
}

/** The value of a key, in whatever case. */
export function entryOf(table: Table, name: string): Value | undefined {
  const key = name.toLowerCase()
  return table.entries.findLast((entry) => entry.key.toLowerCase() === key)?.value
}

function tableProperty(table: Table, name: string, place: Span): Value {
  const key = name.toLowerCase()
  if (key === 'count') return { kind: 'number', value: table.entries.length, origin: place }
  if (key === 'keys') return list(table.entries.map((entry): Value => ({ kind: 'string', value: entry.key, origin: table.origin })), place)
  if (key === 'values') return list(table.entries.map((entry) => entry.value), place)
  return unknown(place)
}

function ofList(target: List, key: string, name: string, place: Span): Value {
  if (key === 'count' || key === 'length') return { kind: 'number', value: target.items.length, origin: place }
  const values = target.items.map((item) => (item.kind === 'table' ? (entryOf(item, name) ?? unknown(place)) : unknown(place)))
  return values.find((value) => value.kind === 'unknown') ?? list(values, place)
}

/** `target[index]`. */
export function elementOf(target: Plain, index: Plain, place: Span): Value {
  if (target.kind === 'table') return (index.kind === 'string' || index.kind === 'number' ? entryOf(target, String(index.value)) : undefined) ?? unknown(place)
  if (index.kind === 'list') {
    const items = index.items.map((each) => (isPlain(each) ? elementOf(target, each, place) : unknown(place)))
    return items.find((item) => item.kind === 'unknown') ?? list(items, place)
  }
  if (index.kind !== 'number') return unknown(place)
  const items = target.kind === 'list' ? target.items : target.kind === 'string' ? Array.from({ length: target.value.length }, (_, index) => text(target.value.charAt(index), place)) : []
  return items.at(Number(index.value)) ?? unknown(place)
}

/** What a loop over the value sees. */
export function anyElementOf(value: Plain, place: Span): Value {
  if (value.kind === 'list') return join(value.items, place)
  return value.kind === 'null' ? unknown(place) : value
}

/** A table or list with one place set. */
export function withEntry(base: Plain, key: Plain, value: Value, place: Span): Value {
  if (base.kind === 'table' && (key.kind === 'string' || key.kind === 'number')) {
    const name = String(key.value)
    const kept = base.entries.filter((entry) => entry.key.toLowerCase() !== name.toLowerCase())
    return kept.length >= limits.items ? unknown(place) : { ...base, entries: [...kept, { key: name, value }] }
  }
  if (base.kind !== 'list' || key.kind !== 'number') return unknown(place)
  const index = Number(key.value) < 0 ? base.items.length + Number(key.value) : Number(key.value)
  return index >= 0 && index < base.items.length ? { ...base, items: base.items.with(index, value) } : unknown(place)
}

/** The few methods whose result the text alone gives. */
export function methodOf(target: Plain, name: string, values: readonly Plain[], place: Span): Value {
  const [first, second] = values
  if (target.kind !== 'string') return name === 'tostring' && target.kind === 'number' && values.length === 0 ? text(String(target.value), place) : unknown(place)
  if (values.length === 0) {
    if (name === 'tolower' || name === 'tolowerinvariant') return text(target.value.toLowerCase(), place)
    if (name === 'toupper' || name === 'toupperinvariant') return text(target.value.toUpperCase(), place)
    if (name === 'trim') return text(target.value.trim(), place)
    return name === 'tostring' ? target : unknown(place)
  }
  if (name !== 'replace' || first?.kind !== 'string' || second?.kind !== 'string' || first.value === '') return unknown(place)
  return text(target.value.replaceAll(first.value, () => second.value), place)
}
