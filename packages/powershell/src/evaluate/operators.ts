import type { Span } from '../syntax/span.js'
import { concatenated, formatted, regularExpression, text, textOf } from './text.js'
import { identity, limits, type List, type Plain, unknown, type Value } from './value.js'

/** The value of `left operator right` for plain values. */
export function operate(operator: string, left: Plain, right: Plain, place: Span): Value {
  switch (operator) {
    case '+':
      return sum(left, right, place)
    case '-':
    case '*':
    case '/':
    case '%':
      return arithmetic(operator, left, right, place)
    case '..':
      return range(left, right, place)
    case '-f':
      return left.kind === 'string' ? format(left.value, right, place) : unknown(place)
    case '-join':
      return joined(left, textOf(right), place)
    case '-and':
    case '-or':
    case '-xor':
      return logical(operator, left, right, place)
    case '??':
      return left.kind === 'null' ? right : left
    default:
      return wordOperator(operator, left, right, place)
  }
}

function wordOperator(operator: string, left: Plain, right: Plain, place: Span): Value {
  const isCased = operator.startsWith('-c') && operator !== '-contains'
  const plainName = operator.replace(/^-[ci](?=eq$|ne$|replace$|split$)/, '-')
  if (plainName === '-eq' || plainName === '-ne') return equality(left, right, plainName === '-ne', isCased, place)
  if (plainName === '-replace') return replaced(left, right, isCased, place)
  return plainName === '-split' ? split(left, right, isCased, place) : unknown(place)
}

function sum(left: Plain, right: Plain, place: Span): Value {
  if (left.kind === 'string' || left.kind === 'script-root') return concatenated(left, right, place)
  if (left.kind === 'list') return list([...left.items, ...(right.kind === 'list' ? right.items : [right])], place)
  if (left.kind === 'null') return right
  if (left.kind === 'number' && right.kind === 'number') return arithmetic('+', left, right, place)
  if (left.kind !== 'table' || right.kind !== 'table') return unknown(place)
  const keys = new Set(left.entries.map((entry) => entry.key.toLowerCase()))
  return right.entries.some((entry) => keys.has(entry.key.toLowerCase())) ? unknown(place) : { kind: 'table', entries: [...left.entries, ...right.entries], origin: place }
}

export function list(items: readonly Value[], place: Span): Value {
  return items.length > limits.items ? unknown(place) : { kind: 'list', items, origin: { start: place.start, end: place.end } } satisfies List
}

function arithmetic(operator: string, left: Plain, right: Plain, place: Span): Value {
  if (operator === '*' && left.kind === 'string' && right.kind === 'number') return repeated(left.value, Number(right.value), place)
  if (left.kind !== 'number' || right.kind !== 'number' || typeof left.value === 'bigint' || typeof right.value === 'bigint') return unknown(place)
  const value = compute(operator, left.value, right.value)
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? { kind: 'number', value, origin: place } : unknown(place)
}

function compute(operator: string, left: number, right: number): number {
  if (operator === '+') return left + right
  if (operator === '-') return left - right
  if (operator === '*') return left * right
  return operator === '/' ? left / right : left % right
}

function range(left: Plain, right: Plain, place: Span): Value {
  if (left.kind !== 'number' || right.kind !== 'number') return unknown(place)
  const from = Number(left.value)
  const to = Number(right.value)
  if (!Number.isInteger(from) || !Number.isInteger(to) || Math.abs(to - from) >= limits.items) return unknown(place)
  const step = to < from ? -1 : 1
  return list(Array.from({ length: Math.abs(to - from) + 1 }, (_, index): Value => ({ kind: 'number', value: from + index * step, origin: place })), place)
}

function plainItems(value: Plain): readonly Plain[] | undefined {
  const items = value.kind === 'list' ? value.items : [value]
  return items.every(isPlain) ? items : undefined
}

export function isPlain(value: Value): value is Plain {
  return value.kind !== 'unknown' && value.kind !== 'choice' && value.kind !== 'default'
}

function format(pattern: string, right: Plain, place: Span): Value {
  const values = plainItems(right)
  return values === undefined ? unknown(place) : formatted(pattern, values, place)
}

export function joined(left: Plain, separator: string | undefined, place: Span): Value {
  const items = plainItems(left)?.map((item) => textOf(item))
  if (separator === undefined || !items?.every((item) => item !== undefined)) return unknown(place)
  return text(items.join(separator), place)
}

/** Whether a value counts as true; nothing where the rules are not plain. */
export function truth(value: Plain): boolean | undefined {
  if (value.kind === 'boolean') return value.value
  if (value.kind === 'null') return false
  if (value.kind === 'string') return value.value !== ''
  if (value.kind === 'number') return Number(value.value) !== 0
  return value.kind === 'list' && value.items.length === 0 ? false : value.kind === 'list' && value.items.length === 1 ? undefined : true
}

function logical(operator: string, left: Plain, right: Plain, place: Span): Value {
  const one = truth(left)
  const other = truth(right)
  if (one === undefined || other === undefined) return unknown(place)
  const value = operator === '-and' ? one && other : operator === '-or' ? one || other : one !== other
  return { kind: 'boolean', value, origin: place }
}

function equality(left: Plain, right: Plain, negated: boolean, isCased: boolean, place: Span): Value {
  const comparable = left.kind === right.kind && left.kind !== 'list' && left.kind !== 'table'
  if (!comparable) return left.kind === 'null' || right.kind === 'null' ? compared(left, right, negated, place) : unknown(place)
  const key = (value: Plain): string => (isCased ? identity(value) : identity(value).toLowerCase())
  return { kind: 'boolean', value: (key(left) === key(right)) !== negated, origin: place }
}

/** Nothing but `$null` equals `$null`; a list on the left is filtered instead. */
function compared(left: Plain, right: Plain, negated: boolean, place: Span): Value {
  return left.kind === 'list' ? unknown(place) : { kind: 'boolean', value: (left.kind === right.kind) !== negated, origin: place }
}

function replaced(left: Plain, right: Plain, isCased: boolean, place: Span): Value {
  const [pattern, replacement] = right.kind === 'list' ? right.items : [right]
  const expression = pattern?.kind === 'string' ? regularExpression(pattern.value, isCased ? 'g' : 'gi') : undefined
  const by = replacement === undefined ? '' : isPlain(replacement) ? textOf(replacement) : undefined
  const whole = left.kind === 'list' ? undefined : textOf(left)
  if (expression === undefined || by === undefined || by.includes('$') || whole === undefined) return unknown(place)
  return text(whole.replace(expression, () => by), place)
}

function split(left: Plain, right: Plain, isCased: boolean, place: Span): Value {
  const expression = right.kind === 'string' && right.value !== '' ? regularExpression(right.value, isCased ? '' : 'i') : undefined
  const whole = left.kind === 'string' ? left.value : undefined
  if (expression === undefined || whole === undefined) return unknown(place)
  return list(whole.split(expression).map((part): Value => ({ kind: 'string', value: part, origin: place })), place)
}

function repeated(part: string, times: number, place: Span): Value {
  const isBounded = Number.isInteger(times) && times >= 0 && part.length * times <= limits.text
  return isBounded ? text(part.repeat(times), place) : unknown(place)
}
