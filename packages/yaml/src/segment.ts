/**
 * One stretch of inner text and where it stands in the outer text. An `exact` stretch maps character by character,
 * any other as a whole: an escape, a folded line break.
 */
export interface Segment {
  readonly inner: number
  readonly innerLength: number
  readonly outer: number
  readonly outerLength: number
  readonly exact: boolean
}
