import { CHOMPING_MODE, SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import type { ScalarStyle } from '../node.js'
import { blockScalarPieces, type BlockScalar, type Chomping } from './block-scalar.js'
import { flowScalarPieces } from './flow-scalar.js'
import { textOf, type Piece } from './piece.js'

const styles: Readonly<Record<ScalarEvent['style'], ScalarStyle>> = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
}

const chompings: Readonly<Record<ScalarEvent['chomping'], Chomping>> = {
  [CHOMPING_MODE.CLIP]: 'clip',
  [CHOMPING_MODE.STRIP]: 'strip',
  [CHOMPING_MODE.KEEP]: 'keep',
}

export function styleOf(event: ScalarEvent): ScalarStyle {
  return styles[event.style]
}

export function blockScalarOf(event: ScalarEvent): BlockScalar {
  const { valueStart: start, valueEnd: end, indent } = event
  return { start, end, indent, chomping: chompings[event.chomping], folded: event.style === SCALAR_STYLE.FOLDED_BLOCK }
}

export function scalarText(source: string, event: ScalarEvent): string {
  if (event.valueStart < 0) return ''
  return event.fast ? source.slice(event.valueStart, event.valueEnd) : textOf(source, scalarPieces(source, event))
}

export function scalarPieces(source: string, event: ScalarEvent): readonly Piece[] {
  const { valueStart: start, valueEnd: end } = event
  const style = styleOf(event)
  if (style === 'literal' || style === 'folded') return blockScalarPieces(source, blockScalarOf(event))
  if (start < 0 || start === end) return []
  return event.fast ? [{ start, end }] : flowScalarPieces(source, start, end, style)
}
