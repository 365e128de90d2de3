import type { Range } from '@topolint/yaml'
import { toFile } from '../source/segment-map.js'
import type { Span } from '../source/source.js'
import type { Comment } from './comment.js'
import type { Directive } from './directive.js'
import type { Suppression } from './suppression.js'

/** A directive in the comment that it was read from. */
export interface WrittenDirective {
  readonly comment: Comment
  readonly directive: Directive
  /** Those of its rules that can be suppressed. */
  readonly suppressions: readonly PlacedSuppression[]
}

/** What a directive says of one rule. */
export interface PlacedSuppression extends Suppression {
  /** Which of the directive's rules it is. */
  readonly index: number
  readonly file: string
  /** The stretch of the file in which the rule is held back: all of it, or nothing where nothing follows a comment. */
  readonly covers: Range | 'file' | undefined
}

/** A part of a comment's text, in its source. */
export function within({ text }: Comment, { start, end }: Range): Span {
  return { source: text.source, start: text.start + start, end: text.start + end }
}

export function coveredBy(comment: Comment, { scope }: Directive): PlacedSuppression['covers'] {
  if (scope === 'file') return 'file'
  const covers = comment.covers()
  if (covers === undefined) return undefined
  const { start, end } = toFile(covers)
  return { start, end }
}
