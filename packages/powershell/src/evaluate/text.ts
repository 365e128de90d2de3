import type { Span } from '../syntax/span.js'
import { limits, type Plain, unknown, type Value } from './value.js'

/** How the engine writes a value into a string; nothing where that depends on more than the value. */
export function textOf(value: Plain): string | undefined {
  switch (value.kind) {
    case 'string':
      return value.value
    case 'number':
      return Number.isSafeInteger(value.value) || typeof value.value === 'bigint' || Math.abs(value.value) < 1e15 ? String(value.value) : undefined
    case 'boolean':
      return value.value ? 'True' : 'False'
    case 'null':
      return ''
    case 'list': {
      const items = value.items.map((item) => (item.kind === 'unknown' || item.kind === 'choice' || item.kind === 'default' ? undefined : textOf(item)))
      return items.every((item) => item !== undefined) ? items.join(' ') : undefined
    }
    default:
      return undefined
  }
}

export function text(value: string, origin: Span): Value {
  return value.length > limits.text ? unknown(origin) : { kind: 'string', value, origin: { start: origin.start, end: origin.end } }
}

/** A string after another; what follows the script's folder stays behind it. */
export function concatenated(left: Plain, right: Plain, place: Span): Value {
  const tail = textOf(right)
  if (tail === undefined) return right.kind === 'script-root' && textOf(left) === '' ? right : unknown(place)
  if (left.kind === 'script-root') return { ...left, rest: left.rest + tail }
  const head = textOf(left)
  return head === undefined ? unknown(place) : text(head + tail, place)
}

/** `-f` with plain places, zero-padded integers included. */
export function formatted(pattern: string, values: readonly Plain[], place: Span): Value {
  const missing: string[] = []
  const filled = pattern.replace(/\{\{|\}\}|\{(\d{1,4})(?::(?:D(\d{1,2})|(0{1,20})))?\}|[{}]/gi, (match, index?: string, digits?: string, zeros?: string) => {
    if (match === '{{' || match === '}}') return match.charAt(0)
    const value = index === undefined ? undefined : values[Number(index)]
    const written = value === undefined ? undefined : textOf(value)
    const width = digits === undefined ? (zeros?.length ?? 0) : Number(digits)
    if (written === undefined || (width > 0 && (value?.kind !== 'number' || !/^\d+$/.test(written)))) {
      missing.push(match)
      return match
    }
    return written.padStart(width, '0')
  })
  return missing.length === 0 ? text(filled, place) : unknown(place)
}

const plainPattern = /^(?:[\w\s,:;@#%&=<>!~'"/-]|\\[^\w\s]|\\[dws]|\.|\^|\$)*$/

/** Only patterns without repetition and groups, which mean the same everywhere and take linear time. */
export function regularExpression(pattern: string, flags: string): RegExp | undefined {
  return pattern.length <= 200 && plainPattern.test(pattern) && !/\$./.test(pattern) ? new RegExp(pattern, flags) : undefined
}
