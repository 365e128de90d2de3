import type { Span } from '../source/source.js'
import type { Fix } from './fix.js'
import type { Level } from './level.js'

/** One violation, complete by itself: everything that a report, an annotation or a fix needs. */
export interface Finding {
  readonly rule: string
  readonly level: Level
  /** What it rests on is not sure enough for more, whatever level is asked for. */
  readonly atMost?: Level
  readonly message: string
  readonly why: string
  readonly at: Span
  readonly related: readonly Related[]
  readonly fix?: Fix
  /** The pools that it concerns, by identity: a configuration can name one to suppress it. */
  readonly about?: readonly string[]
  /** The same as long as rule, document, place by identities and value are the same, however lines move. */
  readonly fingerprint: string
  /** The fingerprint without the value: what stands there now and what stood there before are told to be about one thing. */
  readonly where?: string
}

export interface Related {
  readonly message: string
  readonly at: Span
}

/** What a reader or a rule says before the rule's level and words are put to it. */
export interface RawFinding {
  readonly rule: string
  readonly message: string
  readonly at: Span
  /** The place in its document, by identities. */
  readonly path: string
  /** The identity of its document, if that is another than the path of the file. */
  readonly document?: string
  readonly related?: readonly Related[]
  readonly fix?: Fix
}
