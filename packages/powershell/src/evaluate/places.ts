import type { Span } from '../syntax/span.js'
import type { Collector } from './collect.js'
import type { Definition, Scope } from './definition.js'
import { countAtOrBefore } from './sorted.js'

export interface PlacedDefinition {
  readonly offset: number
  readonly definition: Definition
  readonly scope: Scope
  readonly name: string
}

/** More scopes with one name, or more assignments from afar, than a script that can be followed has. */
export const placesLimit = 64

/** Where the scopes and definitions of a script stand. */
export class Places {
  readonly root: Scope
  private readonly scopes: readonly Scope[]
  private readonly definitions: readonly PlacedDefinition[]
  private readonly holders = new Map<string, Scope[]>()

  constructor(collected: Collector) {
    this.root = collected.root
    this.scopes = collected.scopes.toSorted((a, b) => a.start - b.start || b.end - a.end)
    for (const scope of this.scopes) {
      scope.barriers.sort((a, b) => a - b)
      for (const name of scope.variables.keys()) this.addHolder(name, scope)
    }
    this.definitions = this.scopes.flatMap(placed).sort((a, b) => a.offset - b.offset)
  }

  scopeAt(offset: number): Scope {
    let scope = this.scopes[countAtOrBefore(this.scopes, (each) => each.start, offset) - 1] ?? this.root
    while (scope.end <= offset && scope.parent !== undefined) scope = scope.parent
    return scope
  }

  /** The scopes that assign a name. */
  holdersOf(name: string): readonly Scope[] {
    return this.holders.get(name) ?? []
  }

  /** In the order of the text. */
  definitionsIn({ start, end }: Span): readonly PlacedDefinition[] {
    const index = (offset: number): number => countAtOrBefore(this.definitions, (each) => each.offset, offset)
    return this.definitions.slice(index(start - 1), index(end))
  }

  private addHolder(name: string, scope: Scope): void {
    const known = this.holders.get(name)
    if (known === undefined) this.holders.set(name, [scope])
    else if (known.length <= placesLimit) known.push(scope)
  }
}

function placed(scope: Scope): readonly PlacedDefinition[] {
  return [...scope.variables.values()].flatMap(({ name, points }) => points.flatMap(({ offset, definition }) => (definition === undefined ? [] : [{ offset, definition, scope, name }])))
}
