import { EVENT_ID, parseEvents, YAMLException, type Event } from 'js-yaml'
import type { Range } from './range.js'

export interface SyntaxFailure {
  readonly offset: number
  readonly reason: string
}

export type EventReading = { readonly ok: true; readonly events: readonly Event[] } | { readonly ok: false; readonly failure: SyntaxFailure }

/** The events of one part of a text, with offsets in the whole text. */
export function readEvents(text: string, { start, end }: Range, depth: number): EventReading {
  const part = text.slice(start, end)
  const nul = part.indexOf('\0')
  // js-yaml makes a code frame for its error, which costs seconds when the NULs of a binary file are lines to it
  if (nul >= 0) return { ok: false, failure: { offset: start + nul, reason: 'null byte' } }
  try {
    const events = parseEvents(part, { maxDepth: depth })
    return { ok: true, events: start === 0 ? events : events.map((event) => shifted(event, start)) }
  } catch (error) {
    return { ok: false, failure: failureOf(error, start) }
  }
}

/** js-yaml asks to expect any exception: a stack too small for the depth asked for, for one. */
function failureOf(error: unknown, start: number): SyntaxFailure {
  if (error instanceof YAMLException) return { offset: start + (error.mark?.position ?? 0), reason: error.reason }
  return { offset: start, reason: error instanceof Error ? error.message : String(error) }
}

function shifted(event: Event, by: number): Event {
  const shift = (offset: number) => (offset < 0 ? offset : offset + by)
  switch (event.type) {
    case EVENT_ID.DOCUMENT:
    case EVENT_ID.POP:
      return event
    case EVENT_ID.ALIAS:
      return { ...event, anchorStart: shift(event.anchorStart), anchorEnd: shift(event.anchorEnd) }
    default: {
      const { anchorStart, anchorEnd, tagStart, tagEnd } = event
      const properties = { anchorStart: shift(anchorStart), anchorEnd: shift(anchorEnd), tagStart: shift(tagStart), tagEnd: shift(tagEnd) }
      if (event.type === EVENT_ID.SCALAR) return { ...event, ...properties, valueStart: shift(event.valueStart), valueEnd: shift(event.valueEnd) }
      return { ...event, ...properties, start: shift(event.start) }
    }
  }
}
