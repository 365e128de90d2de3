import type { Span } from '../source/source.js'

/**
 * Thrown by a field that nobody knows. CEL's `&&`, `||`, `all` and `exists` absorb it as three-valued logic demands, which they do for errors only;
 * one frozen constant, because it is thrown often and needs no stack.
 */
export const UNKNOWN: Error = Object.freeze(new Error('unknown'))

/** What a condition wanted to know and could not. */
export interface UnknownRead {
  readonly reason: string
  readonly at?: Span
}

/** What an evaluation met on its way. */
export interface Watched<T> {
  readonly result: T
  readonly reads: readonly UnknownRead[]
  /** It looked at a name that is inferred, not stated. */
  readonly inferred: boolean
}

interface Watch {
  readonly reads: UnknownRead[]
  inferred: boolean
}

let watch: Watch = { reads: [], inferred: false }

export function throwUnknown(read: UnknownRead): never {
  watch.reads.push(read)
  throw UNKNOWN
}

export function noteInference(): void {
  watch.inferred = true
}

/** Runs an evaluation and says which unknown fields it met, in the order of reading. */
export function watchReads<T>(evaluate: () => T): Watched<T> {
  const outer = watch
  const inner: Watch = { reads: [], inferred: false }
  watch = inner
  try {
    return { result: evaluate(), ...inner }
  } finally {
    watch = outer
  }
}
