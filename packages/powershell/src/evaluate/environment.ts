import type { Variable } from '../syntax/literal.js'
import type { Span } from '../syntax/span.js'
import type { Collector } from './collect.js'
import type { Definition, Scope, Timeline } from './definition.js'
import { countAtOrBefore } from './sorted.js'
import { join, unknown, type Value } from './value.js'
import { weightOf } from './weight.js'

interface Pending {
  readonly offset: number
  readonly definition: Definition
  readonly scope: Scope
  readonly name: string
}

type Resolve = (definition: Definition) => Value

const depthLimit = 100
/** What the values of all variables may weigh together, and each alone. */
const totalWeight = 300_000
const valueWeight = 5000
/** More scopes with one name, or more assignments from afar, than a script that can be followed has. */
const placesLimit = 64

/** Answers what a variable holds at a place. */
export class Environment {
  private readonly root: Scope
  private readonly scopes: readonly Scope[]
  private readonly compute: Resolve
  private readonly values = new Map<Definition, Value>()
  private readonly running = new Set<Definition>()
  private readonly holders = new Map<string, Scope[]>()
  private weight = 0
  private readonly summaries = new Map<Timeline, Value>()

  constructor(collected: Collector, compute: Resolve) {
    this.root = collected.root
    this.scopes = collected.scopes.toSorted((a, b) => a.start - b.start || b.end - a.end)
    this.compute = compute
    for (const scope of this.scopes) {
      scope.barriers.sort((a, b) => a - b)
      for (const name of scope.variables.keys()) this.holders.set(name, [...(this.holders.get(name)?.slice(0, placesLimit) ?? []), scope])
    }
  }

  /** Resolves every definition in the order of the text, so that none waits for a long chain of others. */
  prepare(): void {
    for (const { definition, scope, name } of this.pending()) this.resolve(definition, scope, name)
  }

  private pending(): readonly Pending[] {
    const found: Pending[] = []
    for (const scope of this.scopes) {
      for (const { name, points } of scope.variables.values()) {
        for (const { offset, definition } of points) if (definition !== undefined) found.push({ offset, definition, scope, name })
      }
    }
    return found.sort((a, b) => a.offset - b.offset)
  }

  /** What the variable holds where it stands. */
  variable(node: Variable): Value {
    const name = node.name.toLowerCase()
    const place = { start: node.start, end: node.end }
    return this.automatic(name, node, place) ?? this.named(node.scope, name, node.start, place)
  }

  /** By a name with or without its scope. */
  lookup(qualified: string, offset: number, place: Span): Value {
    const colon = qualified.indexOf(':')
    return this.named(colon < 0 ? undefined : qualified.slice(0, colon).toLowerCase(), qualified.slice(colon + 1).toLowerCase(), offset, place)
  }

  private named(scopeName: string | undefined, name: string, offset: number, place: Span): Value {
    const scope = this.scopeAt(offset)
    if (scopeName === undefined || scopeName === 'local' || scopeName === 'private' || scopeName === 'variable') return this.from(scope, name, offset, place)
    if (scopeName === 'script' || scopeName === 'global') return scope === this.root ? this.from(scope, name, offset, place) : this.anyTime(this.root, name, place)
    return scopeName === 'using' && scope.parent !== undefined ? this.from(scope.parent, name, scope.start, place) : unknown(place)
  }

  private automatic(name: string, node: Variable, place: Span): Value | undefined {
    if (node.scope !== undefined) return undefined
    if (name === 'true' || name === 'false') return { kind: 'boolean', value: name === 'true', origin: place }
    if (name === 'null') return { kind: 'null', origin: place }
    return name === 'psscriptroot' ? { kind: 'script-root', rest: '', origin: place } : undefined
  }

  private scopeAt(offset: number): Scope {
    let scope = this.scopes[countAtOrBefore(this.scopes, (each) => each.start, offset) - 1] ?? this.root
    while (scope.end <= offset && scope.parent !== undefined) scope = scope.parent
    return scope
  }

  private from(scope: Scope, name: string, offset: number, place: Span): Value {
    const timeline = scope.variables.get(name)
    const point = timeline?.at(offset)
    if (timeline === undefined || point?.definition === undefined) return this.outside(scope, name, place)
    if (lastAtOrBefore(scope.barriers, offset) > point.offset || timeline.remote.length > placesLimit) return unknown(place)
    const value = this.resolve(point.definition, scope, name)
    return timeline.remote.length === 0 ? value : join([value, ...timeline.remote.map((each) => this.resolve(each, scope, name))], place)
  }

  private outside(scope: Scope, name: string, place: Span): Value {
    if (scope.parent === undefined || scope.outer === 'never') return unknown(place)
    return scope.outer === 'here' ? this.from(scope.parent, name, scope.start, place) : this.everywhereBut(scope, name, place)
  }

  /** Whoever calls may have set the name: all that the script ever assigns to it. */
  private everywhereBut(scope: Scope, name: string, place: Span): Value {
    const values: Value[] = []
    const holders = this.holders.get(name) ?? []
    if (holders.length > placesLimit) return unknown(place)
    for (const each of holders) {
      if (each === scope) continue
      const value = this.anyTime(each, name, place)
      if (value.kind === 'unknown') return value
      values.push(value)
    }
    return join(values, place)
  }

  private anyTime(scope: Scope, name: string, place: Span): Value {
    const timeline = scope.variables.get(name)
    if (timeline === undefined || scope.barriers.length > 0) return unknown(place)
    const known = this.summaries.get(timeline) ?? join(assigned(timeline).map((each) => this.resolve(each, scope, name)), place)
    this.summaries.set(timeline, known)
    return known
  }

  private resolve(definition: Definition, scope: Scope, name: string): Value {
    const known = this.values.get(definition)
    if (known !== undefined) return known
    if (this.running.has(definition) || this.running.size > depthLimit) return unknown(definition.place)
    if (this.weight > totalWeight) return unknown(definition.place)
    this.running.add(definition)
    const computed = definition.kind === 'merged'
      ? join(definition.inputs.map((input) => (input === undefined ? this.outside(scope, name, definition.place) : this.resolve(input, scope, name))), definition.place)
      : this.compute(definition)
    this.running.delete(definition)
    const weight = weightOf(computed, valueWeight)
    const value = weight > valueWeight ? unknown(definition.place) : computed
    this.weight += weight
    this.values.set(definition, value)
    return value
  }
}

function lastAtOrBefore(offsets: readonly number[], offset: number): number {
  return offsets[countAtOrBefore(offsets, (each) => each, offset) - 1] ?? -1
}

function assigned(timeline: Timeline): readonly Definition[] {
  const all = [...timeline.points.map((point) => point.definition), ...timeline.remote]
  return [...new Set(all.filter((definition) => definition !== undefined && definition.kind !== 'merged'))]
}
