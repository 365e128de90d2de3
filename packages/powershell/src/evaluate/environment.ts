import type { Variable } from '../syntax/literal.js'
import type { Span } from '../syntax/span.js'
import type { Assumptions } from './assumptions.js'
import type { Definition, Scope, Timeline } from './definition.js'
import { type Places, placesLimit } from './places.js'
import { countAtOrBefore } from './sorted.js'
import { join, settled, unknown, type Value } from './value.js'
import { weightOf } from './weight.js'

type Resolve = (definition: Definition) => Value

const depthLimit = 100
/** What the values of all variables may weigh together, and each alone. */
const totalWeight = 300_000
const valueWeight = 5000

/** What all environments of one script have used up. */
interface Use {
  weight: number
  depth: number
}

/** An environment in which something more is given. */
interface Base {
  readonly environment: Environment
  readonly assumptions: Assumptions
}

/** Answers what a variable holds at a place. */
export class Environment {
  private readonly places: Places
  private readonly compute: Resolve
  private readonly base: Base | undefined
  private readonly use: Use
  private readonly values = new Map<Definition, Value>()
  private readonly running = new Set<Definition>()
  private readonly summaries = new Map<Timeline, Value>()

  constructor(places: Places, compute: Resolve, base?: Base) {
    this.places = places
    this.compute = compute
    this.base = base
    this.use = base?.environment.use ?? { weight: 0, depth: 0 }
  }

  /** The same script with something given; values that stand elsewhere are taken from here. */
  assuming(assumptions: Assumptions, compute: Resolve): Environment {
    return new Environment(this.places, compute, { environment: this, assumptions })
  }

  /** Resolves every definition in the order of the text, so that none waits for a long chain of others. */
  prepare(): void {
    const { root } = this.places
    for (const { definition, scope, name } of this.places.definitionsIn(this.base?.assumptions.within ?? root)) this.resolve(definition, scope, name)
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

  /** The variables that the script leaves behind, by their names in lower case. */
  left(): ReadonlyMap<string, Value> {
    const { root } = this.places
    return new Map([...root.variables.keys()].map((name): [string, Value] => [name, this.from(root, name, root.end, { start: root.end, end: root.end })]))
  }

  private named(scopeName: string | undefined, name: string, offset: number, place: Span): Value {
    const { root } = this.places
    const scope = this.places.scopeAt(offset)
    if (scopeName === undefined || scopeName === 'local' || scopeName === 'private' || scopeName === 'variable') return this.from(scope, name, offset, place)
    if (scopeName === 'script' || scopeName === 'global') return scope === root ? this.from(scope, name, offset, place) : this.anyTime(root, name, place)
    return scopeName === 'using' && scope.parent !== undefined ? this.from(scope.parent, name, scope.start, place) : unknown(place)
  }

  private automatic(name: string, node: Variable, place: Span): Value | undefined {
    if (node.scope !== undefined) return undefined
    if (name === 'true' || name === 'false') return { kind: 'boolean', value: name === 'true', origin: place }
    if (name === 'null') return { kind: 'null', origin: place }
    if (name === '_' || name === 'psitem') return this.itemAt(place)
    return name === 'psscriptroot' ? { kind: 'script-root', rest: '', origin: place } : undefined
  }

  private itemAt(place: Span): Value | undefined {
    if (this.base === undefined) return undefined
    const { environment, assumptions } = this.base
    return assumptions.item !== undefined && holds(assumptions.within, place) ? assumptions.item : environment.itemAt(place)
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
    const outer = this.outerOf(scope)
    if (outer !== undefined) return outer(name, place)
    if (scope.parent === undefined || scope.outer === 'never') return unknown(place)
    return scope.outer === 'here' ? this.from(scope.parent, name, scope.start, place) : this.everywhereBut(scope, name, place)
  }

  /** What stands for the scopes around one that is assumed to be called. */
  private outerOf(scope: Scope): Assumptions['outer'] {
    if (this.base === undefined) return undefined
    const { environment, assumptions } = this.base
    const { within, outer } = assumptions
    return outer !== undefined && scope.start === within.start && scope.end === within.end ? outer : environment.outerOf(scope)
  }

  /** Whoever calls may have set the name: all that the script ever assigns to it. */
  private everywhereBut(scope: Scope, name: string, place: Span): Value {
    const values: Value[] = []
    const holders = this.places.holdersOf(name)
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
    const known = this.given(definition) ?? this.values.get(definition)
    if (known !== undefined) return known
    if (this.base !== undefined && !holds(this.base.assumptions.within, definition.place)) return this.base.environment.resolve(definition, scope, name)
    const { use } = this
    if (this.running.has(definition) || use.depth > depthLimit || use.weight > totalWeight) return unknown(definition.place)
    this.running.add(definition)
    use.depth += 1
    const computed = this.computed(definition, scope, name)
    use.depth -= 1
    this.running.delete(definition)
    const weight = weightOf(computed, valueWeight)
    const value = weight > valueWeight ? unknown(definition.place) : computed
    use.weight += weight
    this.values.set(definition, value)
    return value
  }

  private given(definition: Definition): Value | undefined {
    if (definition.kind !== 'parameter' && definition.kind !== 'element') return undefined
    return this.base?.assumptions.variables?.get(definition.variable.start)
  }

  private computed(definition: Definition, scope: Scope, name: string): Value {
    if (definition.kind === 'parameter' && this.base?.assumptions.variables?.has(definition.variable.start) === true) return settled(this.compute(definition))
    if (definition.kind !== 'merged') return this.compute(definition)
    return join(definition.inputs.map((input) => (input === undefined ? this.outside(scope, name, definition.place) : this.resolve(input, scope, name))), definition.place)
  }
}

function holds({ start, end }: Span, place: Span): boolean {
  return start <= place.start && place.end <= end
}

function lastAtOrBefore(offsets: readonly number[], offset: number): number {
  return offsets[countAtOrBefore(offsets, (each) => each, offset) - 1] ?? -1
}

function assigned(timeline: Timeline): readonly Definition[] {
  const all = [...timeline.points.map((point) => point.definition), ...timeline.remote]
  return [...new Set(all.filter((definition) => definition !== undefined && definition.kind !== 'merged'))]
}
