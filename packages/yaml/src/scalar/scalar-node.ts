import type { ScalarEvent } from 'js-yaml'
import type { ScalarStyle, ScalarValue, YamlScalar } from '../node.js'
import type { Range } from '../range.js'
import type { Segment } from '../segment.js'
import { segmentsOf } from './piece.js'
import { scalarPieces, styleOf } from './scalar-source.js'

export interface Properties {
  readonly anchor?: string
  readonly tag?: string
}

export const noProperties: Properties = {}

/** A class, because the segments of many thousand scalars would otherwise cost a closure each. */
export class ScalarNode implements YamlScalar {
  readonly kind = 'scalar'
  readonly start: number
  readonly end: number
  declare readonly anchor?: string
  declare readonly tag?: string
  readonly style: ScalarStyle
  readonly text: string
  readonly value: ScalarValue
  readonly #source: string
  /** Kept only when the text is not the source as it stands. */
  readonly #cooked: ScalarEvent | undefined

  constructor(source: string, event: ScalarEvent, range: Range, text: string, value: ScalarValue, properties: Properties) {
    this.start = range.start
    this.end = range.end
    this.style = styleOf(event)
    this.text = text
    this.value = value
    this.#source = source
    this.#cooked = event.fast ? undefined : event
    if (properties.anchor !== undefined) this.anchor = properties.anchor
    if (properties.tag !== undefined) this.tag = properties.tag
  }

  segments(): readonly Segment[] {
    if (this.#cooked !== undefined) return segmentsOf(scalarPieces(this.#source, this.#cooked))
    const outer = this.start + (this.style === 'plain' ? 0 : 1)
    return this.text === '' ? [] : [{ inner: 0, innerLength: this.text.length, outer, outerLength: this.text.length, exact: true }]
  }
}

/** Stands where a value should and none can be given. */
export function emptyScalar({ start, end }: Range): YamlScalar {
  return { kind: 'scalar', start, end, style: 'plain', text: '', value: null, segments: () => [] }
}
