import type { Span } from '../syntax/span.js'
import type { Definition, Timeline } from './definition.js'

interface Change {
  readonly before: Definition | undefined
  /** Where in the timeline the branch begins. */
  readonly index: number
}

/** A part of a script that may run. */
export interface Part {
  readonly span: Span
  /** Control never comes past its end. */
  readonly leaves: boolean
  readonly run: () => void
}

export type Changes = ReadonlyMap<Timeline, Change>

/** Keeps what each branch of a scope assigned, so that branches can be joined. */
export class Branching {
  private readonly open: Map<Timeline, Change>[] = []

  record(timeline: Timeline, offset: number, definition: Definition | undefined): void {
    this.note(timeline, { before: timeline.last, index: timeline.points.length })
    timeline.push(offset, definition)
  }

  private note(timeline: Timeline, change: Change): void {
    const changes = this.open.at(-1)
    if (changes !== undefined && !changes.has(timeline)) changes.set(timeline, change)
  }

  /** What a part of the script assigns. */
  during(run: () => void): Changes {
    const changes = new Map<Timeline, Change>()
    this.open.push(changes)
    run()
    this.open.pop()
    for (const [timeline, change] of changes) this.note(timeline, change)
    return changes
  }

  /** Parts of which one is taken, or none. */
  oneOf(span: Span, parts: readonly Part[], orNone: boolean): void {
    const before = new Map<Timeline, Definition | undefined>()
    const ends: Map<Timeline, Definition | undefined>[] = []
    for (const part of parts) {
      const changes = this.during(part.run)
      const end = new Map<Timeline, Definition | undefined>()
      for (const [timeline, change] of changes) {
        if (!before.has(timeline)) before.set(timeline, change.before)
        end.set(timeline, timeline.last)
        this.record(timeline, part.span.end, change.before)
      }
      if (!part.leaves) ends.push(end)
    }
    for (const [timeline, first] of before) {
      const inputs = ends.map((end) => (end.has(timeline) ? end.get(timeline) : first))
      if (orNone) inputs.unshift(first)
      this.record(timeline, span.end, inputs.length === 0 ? first : { kind: 'merged', place: span, inputs })
    }
  }

  /** A part that runs any number of times: from its start on its own assignments may have happened. */
  repeated(span: Span, from: number, run: () => void): void {
    const changes = this.during(run)
    for (const [timeline, change] of changes) {
      const merged = mergeOf(timeline, change, span)
      timeline.insert(change.index, from, merged)
      this.record(timeline, span.end, merged)
    }
  }

  /** Makes everything a part assigned possible at once, as where it stops half-way. */
  anyOf(changes: Changes, span: Span, offset: number): void {
    for (const [timeline, change] of changes) this.record(timeline, offset, mergeOf(timeline, change, span))
  }

  restore(changes: Changes, offset: number): void {
    for (const [timeline, change] of changes) this.record(timeline, offset, change.before)
  }
}

function mergeOf(timeline: Timeline, change: Change, place: Span): Definition {
  const inputs = new Set([change.before, ...timeline.points.slice(change.index).map((point) => point.definition)])
  return { kind: 'merged', place: { start: place.start, end: place.end }, inputs: [...inputs] }
}
