import type { NumberLiteral } from '../syntax/literal.js'
import { COLON, DOT, isDash, isDigit, isNumberEnd, isTokenEnd, QUESTION } from './char.js'
import type { Cursor } from './cursor.js'

/** What may follow a number: in commands only the end of the word, in expressions operators, in operands `?` and `:` too. */
export type NumberPlace = 'command' | 'expression' | 'operand'

const shape = /(?:0x([\da-f]+)|0b([01]+)|(\d+(?:\.(?!\.)\d*)?|\.\d+)(e[+\-\u2013\u2014\u2015]?\d+)?)(u?[lsy]|[udn])?([kmgtp]b)?/iy
const powers: Readonly<Record<string, number>> = { k: 1, m: 2, g: 3, t: 4, p: 5 }

/** The number at the cursor, or nothing (and the cursor stays) where the word is something else, as in `7z`. */
export function number(cursor: Cursor, start: number, digits: number, place: NumberPlace): NumberLiteral | undefined {
  shape.lastIndex = digits
  const match = shape.exec(cursor.text)
  if (match === null) return undefined
  const end = digits + match[0].length
  if (!mayEnd(cursor.at(end), place)) return undefined
  cursor.pos = end
  const value = valueOf(match)
  return { kind: 'number', start, end, value: isDash(cursor.at(start)) ? -value : value }
}

/** One or two digits before anything that cannot belong to a number: most numbers of real scripts. */
export function shortNumber(cursor: Cursor, start: number, place: NumberPlace): NumberLiteral | undefined {
  let end = start
  let value = 0
  for (let code = cursor.at(end); isDigit(code) && end - start < 9; code = cursor.at(++end)) value = value * 10 + code - 0x30
  const next = cursor.at(end)
  if (next === DOT || !mayEnd(next, place)) return number(cursor, start, start, place)
  cursor.pos = end
  return { kind: 'number', start, end, value }
}

function mayEnd(code: number, place: NumberPlace): boolean {
  if (isTokenEnd(code)) return true
  if (place === 'command') return false
  return isNumberEnd(code) || (place === 'operand' && (code === QUESTION || code === COLON))
}

function valueOf(match: RegExpExecArray): number | bigint {
  const [, hex, binary, decimal, exponent, suffix = '', multiplier] = match
  const factor = multiplier === undefined ? 1 : 1024 ** (powers[multiplier.charAt(0).toLowerCase()] ?? 0)
  const value = hex === undefined && binary === undefined
    ? decimalValue(decimal ?? '0', exponent)
    : signed(hex === undefined ? `0b${binary ?? '0'}` : `0x${hex}`, (hex ?? binary ?? '').length * (hex === undefined ? 1 : 4), suffix)
  return typeof value === 'bigint' ? value * BigInt(factor) : scaled(value, factor)
}

function scaled(value: number, factor: number): number | bigint {
  const product = value * factor
  return Number.isSafeInteger(product) || !Number.isInteger(value) || product > 2 ** 63 ? product : BigInt(value) * BigInt(factor)
}

function decimalValue(digits: string, exponent: string | undefined): number | bigint {
  const value = Number(digits + (exponent ?? '').replace(/[\u2013\u2014\u2015]/, '-'))
  const isInteger = exponent === undefined && !digits.includes('.')
  return isInteger && !Number.isSafeInteger(value) && digits.length < 40 ? BigInt(digits) : value
}

/** Without `u`, eight hexadecimal digits are a signed int and sixteen a signed long. */
function signed(digits: string, bits: number, suffix: string): number | bigint {
  if (digits.length > 2000) return Number.POSITIVE_INFINITY
  const value = BigInt(digits)
  const width = bits <= 32 && !/l/i.test(suffix) ? 32 : 64
  const wrapped = /[un]/i.test(suffix) || bits > 64 ? value : BigInt.asIntN(width, value)
  const plain = Number(wrapped)
  return Number.isSafeInteger(plain) ? plain : wrapped
}
