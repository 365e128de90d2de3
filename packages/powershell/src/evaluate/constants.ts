import type { Command } from '../syntax/command.js'
import type { Expression } from '../syntax/expression.js'
import type { Script } from '../syntax/group.js'
import type { Span } from '../syntax/span.js'
import type { Assignment, Statement } from '../syntax/statement.js'
import { sorted } from '../command/invocation.js'
import type { Assumptions } from './assumptions.js'
import { Collector } from './collect.js'
import type { Definition } from './definition.js'
import { Environment } from './environment.js'
import { Evaluator } from './evaluator.js'
import { anyElementOf, elementOf, withEntry } from './members.js'
import { isPlain, list, operate } from './operators.js'
import type { Outside } from './outside.js'
import { Places } from './places.js'
import { splatOf } from './splat.js'
import { lift, lift2, unknown, type Value } from './value.js'

/** A parameter of a command with what it is known to be. */
export interface Argument {
  /** Lower case; shortened if the script shortens it. */
  readonly name: string
  /** `true` for a switch. */
  readonly value: Value
  /** Where the parameter is named: in the command, or in the table that is splatted. */
  readonly place: Span
}

export interface Arguments {
  readonly named: readonly Argument[]
  readonly positional: readonly Value[]
  /** A splatted variable is unknown or differs between branches: there may be more. */
  readonly isOpen: boolean
}

/** What the expressions of a script are known to be, each at its place. */
export class Constants {
  private readonly environment: Environment
  private readonly evaluator: Evaluator
  private readonly world: Outside

  private constructor(world: Outside, environment: (define: (definition: Definition) => Value) => Environment) {
    this.world = world
    this.evaluator = new Evaluator((variable) => this.environment.variable(variable), (pipeline) => world.resultOf?.(pipeline, (expression) => this.valueOf(expression)))
    this.environment = environment((definition) => this.define(definition))
    this.environment.prepare()
  }

  static of(script: Script, world: Outside): Constants {
    const places = new Places(new Collector(script, world))
    return new Constants(world, (define) => new Environment(places, define))
  }

  /** What is known besides while a part of the script runs once. */
  assuming(assumptions: Assumptions): Constants {
    return new Constants(this.world, (define) => this.environment.assuming(assumptions, define))
  }

  valueOf(expression: Expression): Value {
    return this.evaluator.expression(expression)
  }

  /** What a statement gives when it stands to the right of an assignment. */
  resultOf(statement: Statement): Value {
    return this.evaluator.statement(statement)
  }

  /** What a variable holds at an offset, by its name in lower case. */
  variableAt(name: string, offset: number, place: Span): Value {
    return this.environment.lookup(name, offset, place)
  }

  /** The variables that the script leaves behind, by their names in lower case. */
  left(): ReadonlyMap<string, Value> {
    return this.environment.left()
  }

  argumentsOf(command: Command, isSwitch: (parameter: string) => boolean = () => false): Arguments {
    const { parameters, positional, splats } = sorted(command, isSwitch)
    const named: Argument[] = parameters.map(({ node, name, value }) => {
      const place = { start: node.start, end: node.nameEnd }
      return { name, value: value === undefined ? { kind: 'boolean', value: true, origin: place } : this.valueOf(value), place }
    })
    const values = positional.map((value) => this.valueOf(value))
    let isOpen = false
    for (const splat of splats) {
      const { table, items, isOpen: mayHoldMore } = splatOf(this.environment.variable(splat))
      if (table !== undefined) named.push(...table.entries.map(({ key, value }) => ({ name: key.toLowerCase(), value, place: table.origin })))
      values.push(...items)
      isOpen ||= mayHoldMore
    }
    return { named, positional: values, isOpen }
  }

  private define(definition: Definition): Value {
    const { place } = definition
    switch (definition.kind) {
      case 'assigned':
        return this.typed(this.given(definition.value), definition.type, place)
      case 'parameter':
        return definition.value === undefined ? unknown(definition.variable) : asDefault(this.typed(this.valueOf(definition.value), definition.type, place), place)
      case 'given':
        return definition.value
      case 'updated':
        return this.updated(this.prior(definition), definition.operator, this.given(definition.value), place)
      case 'counted':
        return this.updated(this.prior(definition), '+=', { kind: 'number', value: definition.by, origin: place }, place)
      case 'entry':
        return this.entry(definition)
      case 'added':
        return this.added(this.prior(definition), this.given(definition.value), place)
      case 'part':
        return this.part(this.given(definition.value), definition.index, definition.count, place)
      case 'element':
        return lift(this.given(definition.values), place, (value) => anyElementOf(value, place))
      case 'merged':
      case 'outside':
        return unknown(place)
    }
  }

  private given(value: Statement | Expression): Value {
    return isStatement(value) ? this.evaluator.statement(value) : this.evaluator.expression(value)
  }

  private prior(definition: { readonly name: string; readonly place: Span }): Value {
    return this.environment.lookup(definition.name, definition.place.start, definition.place)
  }

  private typed(value: Value, type: string | undefined, place: Span): Value {
    return type === undefined ? value : this.evaluator.as(value, type, place)
  }

  private updated(before: Value, operator: Assignment['operator'], value: Value, place: Span): Value {
    if (value.kind === 'unknown') return value
    return lift2(before, value, place, (left, right) => operate(operator === '??=' ? '??' : operator.slice(0, -1), left, right, place))
  }

  private entry(definition: Extract<Definition, { kind: 'entry' }>): Value {
    const { place, operator } = definition
    const value = this.given(definition.value)
    return lift2(this.prior(definition), this.valueOf(definition.key), place, (base, key) => {
      if (operator === '=') return withEntry(base, key, value, place)
      const before = elementOf(base, key, place)
      return withEntry(base, key, this.updated(before, operator, value, place), place)
    })
  }

  private added(before: Value, value: Value, place: Span): Value {
    return lift(before, place, (base) => (base.kind === 'list' ? list([...base.items, value], base.origin) : unknown(place)))
  }

  private part(value: Value, index: number, count: number, place: Span): Value {
    return lift(value, place, (known) => {
      const items = known.kind === 'list' ? known.items : [known]
      if (index < count - 1 || items.length <= count) return items[index] ?? { kind: 'null', origin: place }
      return list(items.slice(index), place)
    })
  }
}

const statements: ReadonlySet<string> = new Set<Statement['kind']>([
  'pipeline', 'chain', 'assignment', 'if', 'switch', 'for', 'foreach', 'while', 'do', 'break', 'continue', 'return', 'throw', 'exit', 'try', 'trap', 'data', 'function',
  'class', 'enum', 'using', 'named-block',
])

function isStatement(node: Statement | Expression): node is Exclude<Statement, { kind: 'unparsed' }> {
  return statements.has(node.kind)
}

function asDefault(value: Value, place: Span): Value {
  return isPlain(value) ? { kind: 'default', value, origin: value.origin } : value.kind === 'default' ? value : unknown(place)
}

/** Follows the assignments of a script; see the README for what it takes as known. */
export function evaluate(script: Script, outside: Outside = {}): Constants {
  return Constants.of(script, outside)
}
