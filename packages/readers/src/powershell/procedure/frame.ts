import type { Field } from '@topolint/engine'
import type { Constants, ScriptBlock } from '@topolint/powershell'
import type { KnownFunction } from './library.js'
import type { ParsedScript } from './parsed-script.js'

/** Where statements run: their text, what is known there, and on which computer. */
export interface Frame {
  readonly script: ParsedScript
  readonly constants: Constants
  readonly host: Field
  /** By name in lower case; what files are loaded in between adds to it. */
  readonly functions: Map<string, KnownFunction>
  /** Where script blocks were written that were handed on as values. */
  readonly blocks: Map<ScriptBlock, Frame>
  /** Parameters that whoever starts it all chooses, by where the variable begins, with the words for it. */
  readonly chosen: ReadonlyMap<number, string>
  /** What `exit` leaves: the whole run, the script that was called, or more than can be said. */
  readonly exits: 'run' | 'script' | 'more'
  /** Inside a loop that goes on until something succeeds. */
  readonly isRetried: boolean
  /** What is being called, the innermost last. */
  readonly calls: readonly object[]
  /** The statement on a line of its own in which it stands; undefined for one that is it. */
  readonly statement: { readonly start: number; readonly end: number } | undefined
  /** How deep it stands in blocks and calls. */
  readonly depth: number
}

/** One more level, which is all that bodies inside change. */
export function deeper(frame: Frame): Frame {
  return { ...frame, depth: frame.depth + 1 }
}
