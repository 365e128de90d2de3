import type { Expression } from '../syntax/expression.js'
import type { Span } from '../syntax/span.js'
import type { Assignment, Statement } from '../syntax/statement.js'
import { countAtOrBefore } from './sorted.js'
import type { Value } from './value.js'

/** How a variable got what it holds. */
export type Definition =
  | { readonly kind: 'assigned'; readonly place: Span; readonly value: Statement | Expression; readonly type: string | undefined }
  | { readonly kind: 'updated'; readonly place: Span; readonly name: string; readonly operator: Assignment['operator']; readonly value: Statement | Expression }
  | { readonly kind: 'counted'; readonly place: Span; readonly name: string; readonly by: 1 | -1 }
  | { readonly kind: 'entry'; readonly place: Span; readonly name: string; readonly operator: Assignment['operator']; readonly key: Expression; readonly value: Statement | Expression }
  | { readonly kind: 'added'; readonly place: Span; readonly name: string; readonly value: Expression }
  | { readonly kind: 'part'; readonly place: Span; readonly value: Statement; readonly index: number; readonly count: number }
  | { readonly kind: 'element'; readonly place: Span; readonly variable: Span; readonly values: Statement }
  | { readonly kind: 'parameter'; readonly place: Span; readonly variable: Span; readonly value: Expression | undefined; readonly type: string | undefined }
  | { readonly kind: 'given'; readonly place: Span; readonly value: Value }
  | { readonly kind: 'merged'; readonly place: Span; readonly inputs: readonly (Definition | undefined)[] }
  | { readonly kind: 'outside'; readonly place: Span }

interface Point {
  readonly offset: number
  /** Nothing: what the scope around holds. */
  readonly definition: Definition | undefined
}

/** What a variable of one scope holds from which offset on. */
export class Timeline {
  readonly name: string
  readonly points: Point[] = []
  /** Assigned from other scopes at any time. */
  readonly remote: Definition[] = []

  constructor(name: string) {
    this.name = name
  }

  get last(): Definition | undefined {
    return this.points.at(-1)?.definition
  }

  push(offset: number, definition: Definition | undefined): void {
    this.points.push({ offset, definition })
  }

  insert(index: number, offset: number, definition: Definition): void {
    this.points.splice(index, 0, { offset, definition })
  }

  /** The last point at or before the offset. */
  at(offset: number): Point | undefined {
    return this.points[countAtOrBefore(this.points, (point) => point.offset, offset) - 1]
  }
}

/** Where names are looked up in the scope around: where the block stands, at any time, or not at all. */
export type Outer = 'here' | 'any-time' | 'never'

export class Scope {
  readonly start: number
  readonly end: number
  readonly parent: Scope | undefined
  readonly outer: Outer
  readonly variables = new Map<string, Timeline>()
  /** Offsets behind which nothing assigned before is certain any more. */
  readonly barriers: number[] = []

  constructor(span: Span, parent: Scope | undefined, outer: Outer) {
    this.start = span.start
    this.end = span.end
    this.parent = parent
    this.outer = outer
  }

  timeline(name: string): Timeline {
    const known = this.variables.get(name)
    if (known !== undefined) return known
    const created = new Timeline(name)
    this.variables.set(name, created)
    return created
  }
}
