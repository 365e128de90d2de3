import type { Span } from '../syntax/span.js'
import { list, truth } from './operators.js'
import { text, textOf } from './text.js'
import { type Plain, unknown, type Value } from './value.js'

const asItIs = new Set([
  'object', 'hashtable', 'ordered', 'pscustomobject', 'psobject', 'system.collections.hashtable', 'system.object', 'system.collections.idictionary', 'collections.idictionary',
  'void', 'scriptblock', 'system.collections.specialized.ordereddictionary',
])
const integers = new Set(['int', 'int32', 'int64', 'long', 'uint32', 'uint64', 'int16', 'byte', 'system.int32', 'system.int64'])
const lists = new Set(['array', 'object[]', 'system.object[]', 'system.collections.arraylist', 'collections.arraylist', 'psobject[]', 'hashtable[]', 'pscustomobject[]'])

/** `[type]value`, for the types whose conversion is plain. */
export function converted(value: Plain, type: string, place: Span): Value {
  const name = type.toLowerCase()
  if (asItIs.has(name)) return value
  if (name === 'string' || name === 'system.string') return toText(value, place)
  if (name === 'bool' || name === 'boolean' || name === 'switch') return toTruth(value, place)
  if (integers.has(name)) return toInteger(value, place)
  if (lists.has(name) || name.startsWith('system.collections.generic.list[') || name.startsWith('collections.generic.list[')) return toList(value, place)
  return name === 'string[]' || name === 'system.string[]' ? toTexts(value, place) : unknown(place)
}

function toText(value: Plain, place: Span): Value {
  if (value.kind === 'string' || value.kind === 'script-root') return value
  const written = textOf(value)
  return written === undefined ? unknown(place) : text(written, value.origin)
}

function toTruth(value: Plain, place: Span): Value {
  const known = truth(value)
  return known === undefined ? unknown(place) : { kind: 'boolean', value: known, origin: value.origin }
}

function toInteger(value: Plain, place: Span): Value {
  if (value.kind === 'number' && Number.isInteger(Number(value.value))) return value
  if (value.kind !== 'string' || !/^-?\d{1,15}$/.test(value.value.trim())) return unknown(place)
  return { kind: 'number', value: Number(value.value), origin: value.origin }
}

function toList(value: Plain, place: Span): Value {
  return value.kind === 'list' ? value : value.kind === 'null' ? value : list([value], place)
}

function toTexts(value: Plain, place: Span): Value {
  const items = value.kind === 'list' ? value.items : [value]
  return list(items.map((item) => (item.kind === 'unknown' || item.kind === 'choice' || item.kind === 'default' ? item : toText(item, place))), value.origin)
}
