import type { Span } from '../source/source.js'

/** A comment as the reader of its language hands it over; whether it is for us is for one grammar to say. */
export interface Comment {
  /** The whole of it, with the signs that make it a comment. */
  readonly at: Span
  /** What stands between the signs. */
  readonly text: Span
  /** What shares its line; for a comment on a line of its own the next thing, with everything in it. Worked out when asked for. */
  readonly covers: () => Span | undefined
}
