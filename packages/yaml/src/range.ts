/** UTF-16 offsets in a text, end exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}
