import type { ScalarStyle } from '@topolint/yaml'
import { isPrintable, shapeOf, standsPlain, type Shape } from './plain-text.js'

export interface ScalarPlace {
  /** The style to keep where the value allows it. */
  readonly style: ScalarStyle
  readonly inFlow: boolean
  readonly isJson: boolean
  /** What a value without quotes may look like: what stood there looked so too. */
  readonly shape: Shape
}

/** A value as a scalar on one line. */
export function scalarText(value: string, { style, inFlow, isJson, shape }: ScalarPlace): string {
  if (isJson) return style === 'plain' && shape !== 'text' && shapeOf(value) === shape && isJsonWord(value) ? value : doubleQuoted(value)
  if (style === 'double') return doubleQuoted(value)
  const own = shapeOf(value)
  if (style === 'plain' && standsPlain(value, inFlow) && (own === 'text' || own === shape)) return value
  return isPrintable(value) ? `'${value.replaceAll("'", "''")}'` : doubleQuoted(value)
}

function isJsonWord(value: string): boolean {
  return /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][-+]?\d+)?|true|false|null)$/u.test(value)
}

/** Escapes that JSON has too. */
function doubleQuoted(value: string): string {
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
