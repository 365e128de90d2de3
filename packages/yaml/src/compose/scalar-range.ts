import type { ScalarEvent } from 'js-yaml'
import type { Range } from '../range.js'
import { blockScalarEnd } from '../scalar/block-scalar.js'
import { blockScalarOf, styleOf } from '../scalar/scalar-source.js'
import { isBlank, isLineBreak } from '../text/characters.js'
import type { Gaps } from './gaps.js'

/** Where a scalar stands with its quotes or its block header; the gaps go on behind it. */
export function scalarRange(text: string, event: ScalarEvent, gaps: Gaps): Range {
  const { valueStart, valueEnd } = event
  const style = styleOf(event)
  if (style === 'literal' || style === 'folded') return blockRange(text, event, gaps)
  const quote = style === 'plain' ? 0 : 1
  const range = { start: valueStart - quote, end: valueEnd + quote }
  gaps.pass(range.start, range.end)
  return range
}

function blockRange(text: string, event: ScalarEvent, gaps: Gaps): Range {
  const start = gaps.blockHeader(Math.max(event.anchorEnd, event.tagEnd))
  gaps.pass(event.valueStart, event.valueEnd)
  return { start, end: blockScalarEnd(text, blockScalarOf(event)) ?? endOfWord(text, start) }
}

function endOfWord(text: string, start: number): number {
  let end = start
  while (end < text.length && !isBlank(text.charCodeAt(end)) && !isLineBreak(text.charCodeAt(end))) end++
  return end
}
