import type { Event } from 'js-yaml'
import { readEvents } from './events.js'
import type { Range } from './range.js'
import { startOfLine } from './text/characters.js'

const tries = 3

export interface Salvage {
  readonly events: readonly Event[]
  readonly end: number
}

/** What stands before a syntax error, as far as it is well-formed without the rest: the lines above the place of the error. */
export function salvage(text: string, { start, end }: Range, offset: number, depth: number): Salvage {
  let cut = end
  let failure = offset
  for (let attempt = 0; attempt < tries; attempt++) {
    cut = startOfLine(text, Math.min(failure, cut - 1))
    if (cut <= start) break
    const reading = readEvents(text, { start, end: cut }, depth)
    if (reading.ok) return { events: reading.events, end: cut }
    failure = reading.failure.offset
  }
  return { events: [], end: start }
}
